import { toggleTheme, useTheme } from '../state/theme/store.ts';
import { t } from '../words/t.ts';
import { Icon } from './Icon.tsx';

export function ThemeButton() {
  const theme = useTheme();
  const label = theme === 'dark' ? t('shell.showLight') : t('shell.showDark');
  return (
    <button
      type="button"
      className="button button-quiet button-icon"
      aria-label={label}
      title={label}
      onClick={toggleTheme}
    >
      <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
    </button>
  );
}
