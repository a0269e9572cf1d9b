import { sidePaints } from '../../../scene/sides.ts';
import type { Side } from '../../../scene/sides.ts';
import { colourOf, themes } from '../../../scene/theme.ts';
import { useTheme } from '../../state/theme/store.ts';
import { t } from '../../../words/t.ts';
import './compare.css';

/** The letter and colour of one of two compared answers. */
export function SideMark({ side }: { side: Exclude<Side, 'both'> }) {
  const theme = useTheme();
  return (
    <span className="side-mark" style={{ borderColor: colourOf(themes[theme], sidePaints[side]) }}>
      <span className="visually-hidden">{t('compare.side')} </span>
      {t(`compare.${side}`)}{' '}
    </span>
  );
}
