import type { Scene } from '../../../scene/scene.ts';
import { drawnIds, lacksOf } from '../../../story/step-in-scene.ts';
import { t } from '../../../words/t.ts';
import { lacksWords } from '../../../words/step-words.ts';
import { useSteps } from '../../workspace/steps-store.ts';

/** The steps that go into the page, and what they would not find in its picture. */
export function StepsNote({ scene }: { scene: Scene }) {
  const { steps } = useSteps();
  if (steps.length === 0) return <p className="export-note">{t('steps.noneInPage')}</p>;
  const drawn = drawnIds(scene);
  const lacks = steps.map(({ key, step }, index) => ({
    key,
    title: step.title,
    number: index + 1,
    words: lacksWords(lacksOf(step, scene, drawn)).join(' '),
  }));
  return (
    <>
      <p className="export-note">{t('steps.inPage', { count: steps.length })}</p>
      {lacks
        .filter(({ words }) => words !== '')
        .map(({ key, ...lack }) => (
          <p key={key} className="export-note export-warning">
            {t('steps.lacksInPage', lack)}
          </p>
        ))}
    </>
  );
}
