import { LanguageMenu } from '../panels/language/LanguageMenu.tsx';
import { SearchBox } from '../panels/search/SearchBox.tsx';
import type { Connection } from '../picture/use-health.ts';
import { toggleTheme, useTheme } from '../state/theme/store.ts';
import { askQuestion } from '../state/view/actions.ts';
import { count } from '../words/count.ts';
import { t } from '../words/t.ts';
import { ViewsMenu } from '../panels/workspace/ViewsMenu.tsx';
import { openView } from '../workspace/store.ts';
import type { WorkspaceOf } from './use-workspace-of.ts';
import { Icon } from './Icon.tsx';
import './top-bar.css';

type TopBarProps = { connection: Connection; workspace: WorkspaceOf; onFound: (nodeId: string) => void };

export function TopBar({ connection, workspace, onFound }: TopBarProps) {
  return (
    <header className="top-bar">
      <h1 className="top-bar-name">
        <button
          type="button"
          title="To the first picture"
          onClick={() => askQuestion({ type: 'opening' }, t('history.start'))}
        >
          Liaison
        </button>
      </h1>
      <p className="top-bar-about">who trains whom</p>
      <SearchBox onFound={onFound} />
      <DataSetLine connection={connection} />
      <ViewsMenu present={workspace.present} onOpen={openView} onChosen={workspace.choose} />
      <LanguageMenu />
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
