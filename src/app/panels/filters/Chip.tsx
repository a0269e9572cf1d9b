import { Popover } from '@base-ui/react/popover';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Removal } from '../../../scene/shown/shown-part.ts';
import { Icon } from '../../shell/Icon.tsx';
import { t } from '../../../words/t.ts';
import { removalMark, removalWords } from '../../../words/filter-words.ts';

type ChipProps = {
  text: string;
  /** What it takes away; absent while it is off. */
  removal: Removal | undefined;
  /** What else is to be said of it where it opens. */
  notes?: readonly string[];
  /** Present where it can be switched off without being lost. */
  onSwitch?: (isOn: boolean) => void;
  isOn?: boolean;
  removeWords: string;
  onRemove: () => void;
  /** Its editor, given what closes it. */
  children?: (close: () => void) => ReactNode;
};

/** One thing that narrows the picture: a press opens what it does, the cross takes it off. */
export function Chip({ text, removal, isOn = true, onSwitch, removeWords, onRemove, ...inside }: ChipProps) {
  return (
    <li className="chip" data-off={isOn ? undefined : ''}>
      {onSwitch && (
        <input
          type="checkbox"
          className="chip-switch"
          aria-label={t('filters.switch', { chip: text })}
          checked={isOn}
          onChange={(event) => onSwitch(event.target.checked)}
        />
      )}
      <ChipEditor text={text} removal={removal} {...inside} />
      <button type="button" className="chip-remove" aria-label={removeWords} title={removeWords} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </li>
  );
}

function ChipEditor({
  text,
  removal,
  notes = [],
  children,
}: Pick<ChipProps, 'text' | 'removal' | 'notes' | 'children'>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger className="chip-text">
        <span className="chip-words">{text}</span>
        {removal && <span className="chip-count">{removalMark(removal)}</span>}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="popup-place" sideOffset={6} align="start">
          <Popover.Popup className="popup filter-popup">
            <Popover.Title className="filter-title">{text}</Popover.Title>
            <Popover.Description className="filter-notes" render={<div />}>
              <p>{removal ? removalWords(removal) : t('filters.off')}</p>
              {notes.map((note) => (
                <p key={note}>{note}</p>
              ))}
            </Popover.Description>
            {children?.(() => setOpen(false))}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
