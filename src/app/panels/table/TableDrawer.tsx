import { Tabs } from '@base-ui/react/tabs';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Graph } from '../../../model/values.ts';
import type { MeasuredColumn } from '../../analysis/types.ts';
import type { SelectMode } from '../../stage/stage-contract.ts';
import { t } from '../../../words/t.ts';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { TwinTable } from './TwinTable.tsx';
import { connectionColumns, nodeColumns } from './twin.ts';
import type { TwinColumn } from './twin.ts';

type TableDrawerProps = {
  /** The rows of the answer, where it has any. */
  answer: ReactNode;
  /** The answer drawn, where it can be. */
  chart: ReactNode;
  graph: Graph;
  measured: readonly MeasuredColumn[];
  selection: readonly string[];
  onSelect: (ids: readonly string[], mode: SelectMode) => void;
  onOpen: (id: string) => void;
};

/** The answer as it was given and as a drawing, and the nodes and connections on the canvas, each as a table. */
export function TableDrawer({ answer, chart, graph, measured, ...twin }: TableDrawerProps) {
  const [tab, setTab] = useState<string>();
  const { nodes, relationships } = graph;
  const ofNodes = useMemo(() => nodeColumns(graph, measured), [graph, measured]);
  const ofConnections = useMemo(() => connectionColumns(graph, measured), [graph, measured]);
  const tabs = [
    ...(answer ? [{ id: 'answer', title: t('table.answer') }] : []),
    ...(chart ? [{ id: 'chart', title: t('charts.tab') }] : []),
    { id: 'nodes', title: t('table.nodes', { count: nodes.length }) },
    { id: 'connections', title: t('table.connectionsTab', { count: relationships.length }) },
  ];
  const current = tabs.some(({ id }) => id === tab) ? tab : tabs[0]?.id;
  return (
    <Tabs.Root className="table-tabs" value={current} onValueChange={(next) => setTab(String(next))}>
      <Tabs.List className="tabs" aria-label={t('table.tabs')}>
        {tabs.map(({ id, title }) => (
          <Tabs.Tab key={id} value={id} className="tab">
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {answer && (
        <Tabs.Panel value="answer" className="table-panel">
          {answer}
        </Tabs.Panel>
      )}
      {chart && (
        <Tabs.Panel value="chart" className="table-panel">
          {chart}
        </Tabs.Panel>
      )}
      <Tabs.Panel value="nodes" className="table-panel">
        <Twin items={nodes} columns={ofNodes} caption={t('table.nodesCaption')} {...twin} />
      </Tabs.Panel>
      <Tabs.Panel value="connections" className="table-panel">
        <Twin items={relationships} columns={ofConnections} caption={t('table.connectionsCaption')} {...twin} />
      </Tabs.Panel>
    </Tabs.Root>
  );
}

type TwinProps<Item> = Pick<TableDrawerProps, 'selection' | 'onSelect' | 'onOpen'> & {
  items: readonly Item[];
  columns: readonly TwinColumn<Item>[];
  caption: string;
};

function Twin<Item extends { id: string }>({ columns, ...table }: TwinProps<Item>) {
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isShown = ({ id, isUsual }: TwinColumn<Item>): boolean => changed.get(id) ?? isUsual;
  const shown = columns.filter(isShown);
  const toggle = (id: string): void => {
    const column = columns.find((each) => each.id === id);
    if (column) setChanged(new Map([...changed, [id, !isShown(column)]]));
  };
  return (
    <>
      <div className="table-tools">
        <ColumnsMenu columns={columns} shown={new Set(shown.map(({ id }) => id))} onToggle={toggle} />
      </div>
      <TwinTable {...table} columns={shown} />
    </>
  );
}
