import { Combobox } from '@base-ui/react/combobox';
import type { ReactNode } from 'react';
import { t } from '../../../words/t.ts';

type PickerPopupProps = { title: string; placeholder: string; className?: string; children: ReactNode };

/** Base UI moves the focus a frame or more after the popup opens: what a quick hand typed by then would be lost. */
const focusAtOnce = (input: HTMLInputElement | null): void => input?.focus({ preventScroll: true });

/** What a word of the sentence opens: a field to type in, then what is found. */
export function PickerPopup({ title, placeholder, className = '', children }: PickerPopupProps) {
  return (
    <Combobox.Portal>
      <Combobox.Positioner className="popup-place" sideOffset={6} align="start">
        <Combobox.Popup className={`popup ${className}`} aria-label={title}>
          <Combobox.Input
            ref={focusAtOnce}
            className="popup-input"
            placeholder={placeholder}
            aria-label={t('sentence.find', { title })}
          />
          {children}
        </Combobox.Popup>
      </Combobox.Positioner>
    </Combobox.Portal>
  );
}
