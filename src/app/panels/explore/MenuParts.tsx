import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';

type ItemProps = { children: ReactNode; shortcut?: string; isDisabled?: boolean; onRun: () => void };

export const Item = ({ children, shortcut, isDisabled, onRun }: ItemProps) => (
  <Menu.Item className="popup-item explore-menu-item" disabled={isDisabled} onClick={onRun}>
    <span>{children}</span>
    {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
  </Menu.Item>
);

export const Submenu = ({ title, children }: { title: string; children: ReactNode }) => (
  <Menu.SubmenuRoot>
    <Menu.SubmenuTrigger className="popup-item explore-menu-item">
      <span>{title}</span>
      <span aria-hidden="true">›</span>
    </Menu.SubmenuTrigger>
    <Menu.Portal>
      <Menu.Positioner className="popup-place" alignOffset={-4}>
        <Menu.Popup className="popup explore-menu">{children}</Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  </Menu.SubmenuRoot>
);
