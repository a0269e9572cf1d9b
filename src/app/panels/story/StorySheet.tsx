import { lazy, Suspense } from 'react';
import { Sheet } from '../../shell/Sheet.tsx';
import { usePanels } from '../../state/panels/store.ts';
import { t } from '../../../words/t.ts';
import type { StoryPanelProps } from './StoryPanel.tsx';

const StoryPanel = lazy(async () => ({ default: (await import('./StoryPanel.tsx')).StoryPanel }));

/** Stands where the evidence stands, for as long as the story is written. */
export function StorySheet(props: StoryPanelProps) {
  const { story } = usePanels();
  return (
    <Sheet as="aside" name={t('steps.title')} isOpen={story} panel="story">
      <Suspense fallback={<p className="muted">{t('shell.opening')}</p>}>
        <StoryPanel {...props} />
      </Suspense>
    </Sheet>
  );
}
