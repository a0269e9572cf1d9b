import { toggleTheme, useTheme } from '../state/theme/store.ts';
import { t } from '../../words/t.ts';
import { IconButton } from './IconButton.tsx';

export function ThemeButton() {
  const theme = useTheme();
  const label = theme === 'dark' ? t('shell.showLight') : t('shell.showDark');
  return <IconButton label={label} title={label} icon={theme === 'dark' ? 'sun' : 'moon'} onPress={toggleTheme} />;
}
