import type { Picture } from '../../picture/use-picture.ts';
import { select } from '../../state/view/actions.ts';
import { t } from '../../../words/t.ts';
import { ChartPane } from './ChartPane.tsx';

const NOTHING: readonly string[] = [];

/** The answer of the picture as a drawing. */
export function AnswerChart({ picture: { answer, compared, question, view } }: { picture: Picture }) {
  if (answer.status !== 'ready') return null;
  const preset = question.type === 'preset' ? question.preset : undefined;
  return (
    <ChartPane
      key={preset?.name ?? question.type}
      results={compared ? [compared.a, compared.b] : [answer.result]}
      suggested={preset?.chart}
      graphOnly={preset?.graphOnly ?? NOTHING}
      title={preset?.title ?? t('shell.answer')}
      selection={view.selection}
      onSelect={select}
    />
  );
}
