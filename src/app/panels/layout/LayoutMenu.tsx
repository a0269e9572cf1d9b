import { Popover } from '@base-ui/react/popover';
import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { layouts } from '../../../layout/registry.ts';
import { Icon } from '../../shell/Icon.tsx';
import { t } from '../../../words/t.ts';
import { LayoutForm } from './LayoutForm.tsx';
import type { LayoutFormProps } from './LayoutForm.tsx';
import { layoutName, layoutSentence } from '../../../words/layout-words.ts';
import './layout.css';

/** The layouts by name, and what can be set of the chosen one. */
export function LayoutMenu(props: LayoutFormProps) {
  const { choice, running, failed } = props;
  return (
    <div className="layout-menu">
      <Popover.Root>
        <Popover.Trigger className="button button-quiet" title={t('layouts.open')}>
          <Icon name="layout" />
          <span>
            <span className="visually-hidden">{t('layouts.title')}: </span>
            {layoutName(choice.id)}
          </span>
          {running ? <span className="layout-done">{percent(running.done)}</span> : <kbd aria-hidden="true">L</kbd>}
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Positioner className="popup-place" side="top" sideOffset={4} align="end">
            <Popover.Popup className="popup layout-popup">
              <div className="layout-head">
                <Popover.Title className="layout-title">{t('layouts.title')}</Popover.Title>
                <span className="muted layout-hint">
                  <kbd>L</kbd> {t('layouts.next')}
                </span>
              </div>
              <LayoutList {...props} />
              <LayoutForm key={choice.id} {...props} />
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
      {failed !== undefined && (
        <p role="alert" className="layout-failed">
          {failed}
        </p>
      )}
    </div>
  );
}

function LayoutList({ choice, onChoose }: Pick<LayoutFormProps, 'choice' | 'onChoose'>) {
  return (
    <ToggleGroup
      orientation="vertical"
      className="layout-list"
      aria-label={t('layouts.title')}
      value={[choice.id]}
      onValueChange={([id]) => id !== undefined && onChoose({ id, parameters: {} })}
    >
      {layouts.map(({ id }) => (
        <Toggle key={id} value={id} className="layout-item">
          <span className="layout-name">{layoutName(id)}</span>
          <span className="muted">{layoutSentence(id)}</span>
        </Toggle>
      ))}
    </ToggleGroup>
  );
}

const percent = (done: number): string => t('layouts.percent', { percent: Math.round(100 * done) });
