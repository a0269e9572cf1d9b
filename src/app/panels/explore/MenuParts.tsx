import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';

type ItemProps = { children: ReactNode; shortcut?: string; onRun: () => void };

export const Item = ({ children, shortcut, onRun }: ItemProps) => (
  <Menu.Item className="popup-item explore-menu-item" onClick={onRun}>
    <span>{children}</span>
    {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
  </Menu.Item>
);

/** Something said where an action would stand; no item, which the focus would be on when it goes. */
export const Note = ({ children }: { children: ReactNode }) => <div className="explore-menu-note">{children}</div>;

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
