import type { ReactNode } from 'react';
import { changePanels } from '../state/panels/store.ts';
import { t } from '../../words/t.ts';
import { CloseButton } from './CloseButton.tsx';

type SheetProps = {
  as: 'nav' | 'aside';
  name: string;
  panel: 'questions' | 'evidence' | 'story';
  isOpen: boolean;
  children: ReactNode;
};

/** A panel beside the picture; on a phone a sheet from below. */
export function Sheet({ as: Element, name, panel, isOpen, children }: SheetProps) {
  if (!isOpen) return null;
  return (
    <Element className={`sheet sheet-${panel}`} aria-label={name}>
      <div className="sheet-head">
        <h2>{name}</h2>
        <CloseButton
          label={t('shell.fold', { name })}
          title={t('shell.fold', { name })}
          onClick={() => changePanels((panels) => ({ ...panels, [panel]: false }))}
        />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled with the keyboard */}
      <div className="sheet-content" tabIndex={0}>
        {children}
      </div>
    </Element>
  );
}
