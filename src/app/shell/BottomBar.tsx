import { useState } from 'react';
import { changePanels, usePanels } from '../state/panels/store.ts';
import { toggleDrawer, toggleEvidence, toggleQuestions } from '../state/panels/transitions.ts';
import type { Panels } from '../state/panels/transitions.ts';
import { addressOf, isWholeInAddress, useView } from '../state/view/store.ts';
import { t, writeNumber } from '../words/t.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './Icon.tsx';
import './bottom-bar.css';

export type BottomBarProps = { rows: number | undefined; canExport: boolean; onExport: () => void };

/** Opens what is folded, and takes the view elsewhere. */
export function BottomBar({ rows, canExport, onExport }: BottomBarProps) {
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
        <PanelButton icon="evidence" name={t('shell.evidence')} isOpen={panels.evidence} toggle={toggleEvidence} />
      </div>
      <div>
        <CopyLinkButton />
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

type Copying = 'idle' | 'copied' | 'copied-in-part' | 'failed';

const COPIED_WORDS = {
  copied: 'shell.linkCopied',
  'copied-in-part': 'shell.linkCopiedInPart',
  failed: 'shell.linkFailed',
} as const;

function CopyLinkButton() {
  const [copying, setCopying] = useState<Copying>('idle');
  const view = useView();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(window.location.origin + addressOf(view));
      setCopying(isWholeInAddress(view) ? 'copied' : 'copied-in-part');
    } catch {
      setCopying('failed');
    }
  };
  return (
    <>
      <output className="copied">{copying === 'idle' ? '' : t(COPIED_WORDS[copying])}</output>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => void copy()}
        onBlur={() => setCopying('idle')}
      >
        <Icon name="link" />
        {t('shell.copyLink')}
      </button>
    </>
  );
}
