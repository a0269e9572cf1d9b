import { Popover } from '@base-ui/react/popover';
import { Switch } from '@base-ui/react/switch';
import { useId } from 'react';
import type { Looks } from '../../../model/view.ts';
import { Icon } from '../../shell/Icon.tsx';
import { setLooks } from '../../state/view/actions.ts';
import { t } from '../../../words/t.ts';

/** What lines tell: their sources, and how many there are side by side. */
export function LookMenu({ looks }: { looks: Looks }) {
  return (
    <Popover.Root>
      <Popover.Trigger className="button button-quiet" title={t('tools.look')}>
        <Icon name="look" />
        <span>{t('tools.look')}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="top" sideOffset={4} align="end" className="popup-place">
          <Popover.Popup className="popup look-menu" aria-label={t('tools.look')}>
            <LookSwitch
              name={t('tools.lens')}
              explained={t('tools.lensExplained')}
              isOn={looks.evidence}
              onChange={(evidence) => setLooks({ ...looks, evidence })}
            />
            <LookSwitch
              name={t('tools.bundle')}
              explained={t('tools.bundleExplained')}
              isOn={looks.parallels === 'bundle'}
              onChange={(isBundle) => setLooks({ ...looks, parallels: isBundle ? 'bundle' : 'fan' })}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

type LookSwitchProps = { name: string; explained: string; isOn: boolean; onChange: (isOn: boolean) => void };

function LookSwitch({ name, explained, isOn, onChange }: LookSwitchProps) {
  const id = useId();
  return (
    <div className="look-switch">
      <Switch.Root
        className="switch"
        checked={isOn}
        onCheckedChange={onChange}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-more`}
      >
        <Switch.Thumb className="switch-thumb" />
      </Switch.Root>
      <div>
        <p id={`${id}-name`}>{name}</p>
        <p id={`${id}-more`} className="muted look-more">
          {explained}
        </p>
      </div>
    </div>
  );
}
