import { SearchBox } from '../panels/search/SearchBox.tsx';
import type { Connection } from '../picture/use-health.ts';
import { toggleTheme, useTheme } from '../state/theme/store.ts';
import { changeView } from '../state/view/store.ts';
import { ask } from '../state/view/transitions.ts';
import { count } from '../words/count.ts';
import { Icon } from './Icon.tsx';
import './top-bar.css';

export function TopBar({ connection, onFound }: { connection: Connection; onFound: (nodeId: string) => void }) {
  return (
    <header className="top-bar">
      <h1 className="top-bar-name">
        <button type="button" title="To the first picture" onClick={() => changeView(ask({ type: 'opening' }))}>
          Liaison
        </button>
      </h1>
      <p className="top-bar-about">who trains whom</p>
      <SearchBox onFound={onFound} />
      <DataSetLine connection={connection} />
      <ThemeButton />
    </header>
  );
}

function DataSetLine({ connection }: { connection: Connection }) {
  if (!('health' in connection)) return <p className="top-bar-data" />;
  const { dataSet, nodes, relationships } = connection.health;
  const size = `${count(nodes, 'node', 'nodes')}, ${count(relationships, 'connection', 'connections')}`;
  return (
    <p className="top-bar-data" title={dataSet?.title}>
      {dataSet ? `data set ${dataSet.version} · ${size}` : size}
    </p>
  );
}

function ThemeButton() {
  const theme = useTheme();
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      className="button button-quiet button-icon"
      aria-label={`Show the ${other} theme`}
      title={`Show the ${other} theme`}
      onClick={toggleTheme}
    >
      <Icon name={other === 'dark' ? 'moon' : 'sun'} />
    </button>
  );
}
