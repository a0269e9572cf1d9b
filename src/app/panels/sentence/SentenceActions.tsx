import type { ResolvedQuestion } from '../../question/resolve-question.ts';
import { writeText } from '../../question/read-parameters.ts';
import { compareWith, swapCompared } from '../../state/view/actions.ts';
import { t } from '../../../words/t.ts';
import { firstOther } from './first-other.ts';

type SentenceActionsProps = {
  question: Extract<ResolvedQuestion, { type: 'preset' }>;
  onRefine: () => void;
};

/** Where one may go from an answer. */
export function SentenceActions({ question, onRefine }: SentenceActionsProps) {
  const { preset, values, options, compared } = question;
  const openEditor = async (): Promise<void> => {
    const { openInEditor } = await import('../cypher/draft.ts');
    openInEditor(preset, values);
  };
  const compare = (): void => {
    const texts = preset.parameters.map(({ name }) => [name, writeText(values[name] ?? '')] as const);
    compareWith({ ...Object.fromEntries(texts), ...firstOther(preset, values, options) });
  };
  const canBeChanged = preset.parameters.length > 0;
  return (
    <ul className="sentence-actions" aria-label={t('sentence.actions')}>
      {canBeChanged && <Action words={t('sentence.refine')} onPress={onRefine} />}
      <Action words={t('sentence.openEditor')} short={t('sentence.editor')} onPress={() => void openEditor()} />
      {canBeChanged && !compared && (
        <Action words={t('compare.start')} short={t('compare.compare')} onPress={compare} />
      )}
      {compared && <Action words={t('compare.swap')} onPress={swapCompared} />}
      {compared && <Action words={t('compare.end')} onPress={() => compareWith(undefined)} />}
    </ul>
  );
}

type ActionProps = {
  words: string;
  /** As it stands on the button, where there is less room. */
  short?: string;
  onPress: () => void;
};

function Action({ words, short = words, onPress }: ActionProps) {
  return (
    <li>
      <button type="button" className="text-button" title={words} onClick={onPress}>
        {short}
      </button>
    </li>
  );
}
