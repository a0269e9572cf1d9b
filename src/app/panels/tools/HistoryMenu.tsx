import { Menu } from '@base-ui/react/menu';
import { Toolbar } from '@base-ui/react/toolbar';
import { Icon } from '../../shell/Icon.tsx';
import { mainLandmark } from '../../shell/main-landmark.ts';
import { goToEntry, useHistory } from '../../state/view/store.ts';
import { t } from '../../../words/t.ts';

/** Every step so far, the newest first; a press goes back or forward to it. */
export function HistoryMenu() {
  const { entries, at } = useHistory();
  return (
    <Menu.Root>
      <Toolbar.Button
        render={<Menu.Trigger />}
        className="button button-quiet button-icon"
        aria-label={t('history.title')}
        title={t('history.title')}
      >
        <Icon name="history" />
      </Toolbar.Button>
      <Menu.Portal container={mainLandmark}>
        <Menu.Positioner positionMethod="fixed" sideOffset={4} align="end" className="popup-place">
          <Menu.Popup className="popup">
            <Menu.RadioGroup className="popup-list" value={at} onValueChange={(next) => goToEntry(Number(next))}>
              {entries
                .map(({ label }, index) => (
                  <Menu.RadioItem key={index} value={index} closeOnClick className="popup-item history-entry">
                    {label}
                    {index > at && <span className="muted">{t('history.undone')}</span>}
                  </Menu.RadioItem>
                ))
                .toReversed()}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
