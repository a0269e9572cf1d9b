import { useMemo, useState } from 'react';
import { endsOf } from '../../../model/identity.ts';
import type { Graph, GraphNode, GraphRelationship } from '../../../model/values.ts';
import { kindOf } from '../../../scene/drawn.ts';
import { Icon } from '../../shell/Icon.tsx';
import { KindShape } from '../../shell/KindShape.tsx';
import { Name } from '../../shell/Name.tsx';
import type { Picture } from '../../picture/use-picture.ts';
import { useLanguage } from '../../state/language/store.ts';
import { toggleSelected } from '../../state/view/actions.ts';
import type { LanguageId } from '../../../words/language.ts';
import { countOfConnections, countOfKind } from '../../../words/count.ts';
import { phraseOf } from '../../../words/model-words.ts';
import { nameIn } from '../../../words/names.ts';
import { t } from '../../../words/t.ts';
import { selectAndShow } from '../picture/PicturePane.tsx';
import { FocusSteps } from './FocusSteps.tsx';
import { doingWith, isPathAction, selectionActions } from './selection-actions.ts';
import './explore.css';

type Item = { id: string; kind: string | undefined; name: string };

/** How many are listed at first, and added at each press. */
const PAGE = 40;

type SelectionPanelProps = { picture: Picture; hasPaths: boolean };

/** What can be done with several chosen nodes and connections, and which they are. */
export function SelectionPanel({ picture, hasPaths }: SelectionPanelProps) {
  const { selection } = picture.view;
  const { graph } = picture.records;
  const [shown, setShown] = useState(PAGE);
  const language = useLanguage();
  const counts = useMemo(() => countsOf(selection, graph), [selection, graph]);
  const items = useMemo(() => itemsOf(selection.slice(0, shown), graph, language), [selection, shown, graph, language]);
  const rest = selection.length - items.length;
  return (
    <article aria-label={t('explore.selection.label')} className="selection-panel">
      <h2>{t('explore.selection.title', { count: selection.length })}</h2>
      <ul className="selection-counts">
        {counts.map(({ kind, count }) => (
          <li key={kind ?? ''}>
            {kind && <KindShape kind={kind} />}
            {kind ? countOfKind(count, kind) : countOfConnections(count)}
          </li>
        ))}
      </ul>
      <SelectionActions picture={picture} hasPaths={hasPaths} />
      <ul className="selection-list">
        {items.map((item) => (
          <SelectedItem key={item.id} item={item} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="text-button" onClick={() => setShown(shown + PAGE)}>
          {t('explore.selection.showMore', { count: Math.min(PAGE, rest) })}
        </button>
      )}
    </article>
  );
}

/** Where paths are told, they are asked for there. */
function SelectionActions({ picture, hasPaths }: SelectionPanelProps) {
  const doing = useMemo(() => doingWith(picture, picture.view.selection), [picture]);
  return (
    <fieldset className="explore-actions" aria-label={t('explore.selection.actions')}>
      {selectionActions
        .filter(({ id, isPossible }) => isPossible(doing) && !(hasPaths && isPathAction(id)))
        .map(({ id, title, key, run }) => (
          <button key={id} type="button" className="button" onClick={() => run(doing)}>
            {title()}
            {key && <kbd aria-hidden="true">{key}</kbd>}
          </button>
        ))}
      <FocusSteps doing={doing} />
    </fieldset>
  );
}

function SelectedItem({ item: { id, kind, name } }: { item: Item }) {
  return (
    <li>
      <button type="button" className="node-button" onClick={() => selectAndShow(id)}>
        {kind && <KindShape kind={kind} />}
        <Name text={name} />
      </button>
      <button
        type="button"
        className="button button-quiet button-icon"
        aria-label={t('explore.selection.leaveOut', { name })}
        title={t('explore.selection.leaveOut', { name })}
        onClick={() => toggleSelected([id])}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

/** How many there are of each kind; without one: connections. */
function countsOf(selection: readonly string[], { nodes }: Graph): { kind?: string; count: number }[] {
  const chosen = new Set(selection);
  const counts = new Map<string, number>();
  let found = 0;
  for (const node of nodes) {
    if (!chosen.has(node.id)) continue;
    found += 1;
    counts.set(kindOf(node), (counts.get(kindOf(node)) ?? 0) + 1);
  }
  const ofKinds = [...counts].map(([kind, count]) => ({ kind, count }));
  const others = chosen.size - found;
  return others > 0 ? [...ofKinds, { count: others }] : ofKinds;
}

function itemsOf(ids: readonly string[], { nodes, relationships }: Graph, language: LanguageId): Item[] {
  const wanted = new Set(ids);
  const chosen = new Map<string, GraphNode | GraphRelationship>();
  for (const relationship of relationships) {
    if (!wanted.has(relationship.id)) continue;
    chosen.set(relationship.id, relationship);
    wanted.add(relationship.start).add(relationship.end);
  }
  for (const node of nodes) if (wanted.has(node.id)) chosen.set(node.id, node);
  return ids.map((id) => itemOf(id, chosen, language));
}

function itemOf(id: string, chosen: ReadonlyMap<string, GraphNode | GraphRelationship>, language: LanguageId): Item {
  const thing = chosen.get(id);
  if (thing?.$type === 'node') return { id, kind: kindOf(thing), name: nameIn(thing, language) };
  const ends = thing ?? endsOf(id);
  if (!ends) return { id, kind: undefined, name: id };
  const nameOfEnd = (end: string): string => {
    const node = chosen.get(end);
    return node?.$type === 'node' ? nameIn(node, language) : end;
  };
  return { id, kind: undefined, name: `${nameOfEnd(ends.start)} ${phraseOf(ends.type, 'out')} ${nameOfEnd(ends.end)}` };
}
