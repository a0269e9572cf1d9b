import { LanguageMenu } from '../panels/language/LanguageMenu.tsx';
import { SearchBox } from '../panels/search/SearchBox.tsx';
import type { Connection } from '../picture/use-health.ts';
import { askQuestion, setAsOf } from '../state/view/actions.ts';
import { countOfConnections, countOfNodes } from '../../words/count.ts';
import { t } from '../../words/t.ts';
import { AsOfControl } from '../panels/timeline/AsOfControl.tsx';
import { ViewsMenu } from '../panels/workspace/ViewsMenu.tsx';
import { useView } from '../state/view/store.ts';
import { openView } from '../workspace/store.ts';
import type { WorkspaceOf } from './use-workspace-of.ts';
import { ThemeButton } from './ThemeButton.tsx';
import './top-bar.css';

type TopBarProps = { connection: Connection; workspace: WorkspaceOf; onFound: (nodeId: string) => void };

export function TopBar({ connection, workspace, onFound }: TopBarProps) {
  const { asOf } = useView();
  return (
    <header className="top-bar">
      <h1 className="top-bar-name">
        <button
          type="button"
          title={t('shell.firstPicture')}
          onClick={() => askQuestion({ type: 'opening' }, t('history.start'))}
        >
          Liaison
        </button>
      </h1>
      <p className="top-bar-about">{t('shell.about')}</p>
      <SearchBox onFound={onFound} />
      <DataSetLine connection={connection} />
      <AsOfControl asOf={asOf} onAsOf={setAsOf} />
      <ViewsMenu present={workspace.present} onOpen={openView} onChosen={workspace.choose} />
      <LanguageMenu />
      <ThemeButton />
    </header>
  );
}

function DataSetLine({ connection }: { connection: Connection }) {
  if (!('health' in connection)) return <p className="top-bar-data" />;
  const { dataSet, nodes, relationships } = connection.health;
  const size = t('shell.size', { nodes: countOfNodes(nodes), connections: countOfConnections(relationships) });
  return (
    <p className="top-bar-data" title={dataSet?.title}>
      {dataSet ? t('shell.dataSet', { version: dataSet.version, size }) : size}
    </p>
  );
}
