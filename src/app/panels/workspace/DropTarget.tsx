import { useEffect, useEffectEvent, useState } from 'react';
import { t } from '../../../words/t.ts';

const hasFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** A view file, or a picture that holds one, may be dropped anywhere on the page. */
export function DropTarget({ onChosen }: { onChosen: (file: File) => void }) {
  const [isOver, setOver] = useState(false);
  const choose = useEffectEvent(onChosen);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(false);
      const [chosen] = event.dataTransfer?.files ?? [];
      if (chosen) choose(chosen);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div className="drop-target">
      <p>{t('workspace.dropHere')}</p>
      <p className="muted">{t('workspace.dropMore')}</p>
    </div>
  );
}
