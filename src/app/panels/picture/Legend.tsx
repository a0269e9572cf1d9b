import type { LegendEntry } from '../../../scene/scene.ts';
import { KindShape } from '../../shell/KindShape.tsx';
import { toggleKind } from '../../state/view/actions.ts';
import { formatNumber } from '../../words/format-value.ts';
import { t } from '../../words/t.ts';

type LegendProps = { entries: readonly LegendEntry[]; hiddenKinds: ReadonlySet<string> };

/** What each mark stands for; a press switches a kind off and on. */
export function Legend({ entries, hiddenKinds }: LegendProps) {
  return (
    <ul className="legend" aria-label={t('legend.label')}>
      {entries.map(({ kind, name, count, shown }) => (
        <li key={kind}>
          <button
            type="button"
            className="legend-entry"
            aria-pressed={shown}
            title={shown ? t('legend.hide', { name }) : t('legend.show', { name })}
            onClick={() => toggleKind(kind, [...hiddenKinds])}
          >
            <KindShape kind={kind} />
            {name} <span className="legend-count">{formatNumber(count)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
