import { useEffect } from 'react';
import type { Picture } from '../picture/use-picture.ts';
import { changePanels } from '../state/panels/store.ts';
import { openDrawer } from '../state/panels/transitions.ts';

/** An answer without anything to draw is read as a table, so the table opens by itself. */
export function useTableForWords({ answer, question }: Picture): void {
  const result = answer.status === 'ready' && question.type !== 'opening' ? answer.result : undefined;
  useEffect(() => {
    if (result && result.rows.length > 0 && result.graph.nodes.length === 0)
      changePanels((panels, isPhone) => openDrawer(panels, 'table', isPhone));
  }, [result]);
}
