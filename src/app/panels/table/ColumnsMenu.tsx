import { Menu } from '@base-ui/react/menu';
import { Icon } from '../../shell/Icon.tsx';
import { mainLandmark } from '../../shell/main-landmark.ts';
import { t } from '../../../words/t.ts';

type ColumnsMenuProps = {
  columns: readonly { id: string; title: string }[];
  shown: ReadonlySet<string>;
  onToggle: (id: string) => void;
};

/** Which columns the table has. */
export function ColumnsMenu({ columns, shown, onToggle }: ColumnsMenuProps) {
  return (
    <Menu.Root>
      <Menu.Trigger className="button button-quiet">
        <Icon name="table" />
        {t('table.columns')}
      </Menu.Trigger>
      <Menu.Portal container={mainLandmark}>
        <Menu.Positioner positionMethod="fixed" sideOffset={4} align="end" className="popup-place">
          <Menu.Popup className="popup">
            <div className="popup-list">
              {columns.map(({ id, title }) => (
                <Menu.CheckboxItem
                  key={id}
                  className="popup-item"
                  checked={shown.has(id)}
                  onCheckedChange={() => onToggle(id)}
                >
                  <Menu.CheckboxItemIndicator keepMounted className="column-check">
                    <Icon name="check" />
                  </Menu.CheckboxItemIndicator>
                  {title}
                </Menu.CheckboxItem>
              ))}
            </div>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
