import { useMemo } from 'react';
import type { Scene } from '../../../scene/scene.ts';
import { KindShape } from '../../shell/KindShape.tsx';
import { toggleKind } from '../../state/view/actions.ts';
import { t, writeNumber } from '../../../words/t.ts';

type LegendProps = { scene: Scene; hiddenKinds: ReadonlySet<string> };

/** What each mark stands for; a press switches a kind off and on. */
export function Legend({ scene: { legend, nodes }, hiddenKinds }: LegendProps) {
  // Where colours stand for something else than kinds, the shape alone tells the kind.
  const isColoured = useMemo(() => nodes.every(({ paint }) => paint.by === 'kind'), [nodes]);
  return (
    <ul className="legend" aria-label={t('legend.label')}>
      {legend.map(({ kind, name, count, shown }) => (
        <li key={kind}>
          <button
            type="button"
            className="legend-entry"
            aria-pressed={shown}
            title={shown ? t('legend.hide', { name }) : t('legend.show', { name })}
            onClick={() => toggleKind(kind, [...hiddenKinds])}
          >
            <KindShape kind={kind} isColoured={isColoured} />
            {name} <span className="legend-count">{writeNumber(count)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
