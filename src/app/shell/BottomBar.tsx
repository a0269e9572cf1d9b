import type { ViewFile } from '../../model/view-file.ts';
import { CopyLinkButton } from '../panels/workspace/CopyLinkButton.tsx';
import { changePanels, usePanels } from '../state/panels/store.ts';
import { toggleDrawer, toggleEvidence, toggleQuestions } from '../state/panels/transitions.ts';
import type { Panels } from '../state/panels/transitions.ts';
import { t, writeNumber } from '../../words/t.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './Icon.tsx';
import './bottom-bar.css';

export type BottomBarProps = {
  rows: number | undefined;
  canExport: boolean;
  onExport: () => void;
  /** The view as it is now. */
  present: () => ViewFile;
};

/** Opens what is folded, and takes the view elsewhere. */
export function BottomBar({ rows, canExport, onExport, present }: BottomBarProps) {
  const panels = usePanels();
  return (
    <footer className="bottom-bar">
      <div>
        <PanelButton icon="list" name={t('shell.questions')} isOpen={panels.questions} toggle={toggleQuestions} />
        <PanelButton
          icon="table"
          name={t('shell.table')}
          count={rows}
          isOpen={panels.drawer === 'table'}
          toggle={(now, isPhone) => toggleDrawer(now, 'table', isPhone)}
        />
        <PanelButton
          icon="timeline"
          name={t('shell.timeline')}
          isOpen={panels.drawer === 'timeline'}
          toggle={(now, isPhone) => toggleDrawer(now, 'timeline', isPhone)}
        />
        <PanelButton
          icon="analysis"
          name={t('shell.analysis')}
          isOpen={panels.drawer === 'analysis'}
          toggle={(now, isPhone) => toggleDrawer(now, 'analysis', isPhone)}
        />
        <PanelButton
          icon="code"
          name={t('shell.cypher')}
          isOpen={panels.drawer === 'cypher'}
          toggle={(now, isPhone) => toggleDrawer(now, 'cypher', isPhone)}
        />
        <PanelButton
          icon="evidence"
          name={t('shell.evidence')}
          isOpen={panels.evidence && !panels.story}
          toggle={toggleEvidence}
        />
      </div>
      <div>
        <CopyLinkButton present={present} />
        <button type="button" className="button button-quiet" disabled={!canExport} onClick={onExport}>
          <Icon name="picture" />
          {t('shell.export')}
        </button>
      </div>
    </footer>
  );
}

type PanelButtonProps = {
  icon: IconName;
  name: string;
  count?: number;
  isOpen: boolean;
  toggle: (panels: Panels, isPhone: boolean) => Panels;
};

function PanelButton({ icon, name, count, isOpen, toggle }: PanelButtonProps) {
  return (
    <button
      type="button"
      className="button button-quiet panel-button"
      aria-expanded={isOpen}
      onClick={() => changePanels(toggle)}
    >
      <Icon name={icon} />
      <span>
        {name} {count !== undefined && <span className="panel-count">{writeNumber(count)}</span>}
      </span>
    </button>
  );
}
