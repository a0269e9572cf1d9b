import { useEffect } from 'react';
import type { Picture } from '../picture/use-picture.ts';
import { changePanels } from '../state/panels/store.ts';
import { openDrawer } from '../state/panels/transitions.ts';
import { fittingDrawer } from './fitting-drawer.ts';

/** Opens the drawer without which an answer would say nothing. */
export function useFittingDrawer({ answer, question }: Picture): void {
  const drawer = fittingDrawer(answer, question);
  useEffect(() => {
    if (!drawer) return;
    // Beside the editor stand the rows of its answer.
    changePanels((panels, isPhone) => (panels.drawer === 'cypher' ? panels : openDrawer(panels, drawer, isPhone)));
  }, [drawer, question]);
}
