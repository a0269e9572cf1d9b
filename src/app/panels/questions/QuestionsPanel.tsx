import { useState } from 'react';
import type { ResolvedQuestion } from '../../question/resolve-question.ts';
import { usePresets } from '../../question/use-presets.ts';
import { Failure } from '../../shell/Failure.tsx';
import { OwnFaults } from '../own-queries/OwnFaults.tsx';
import { QuestionActions } from '../own-queries/QuestionActions.tsx';
import { groupInWords } from '../../../words/preset-words.ts';
import { t } from '../../../words/t.ts';
import { askQuestion } from './ask-question.ts';
import { filterPresets, tagsOf } from './filter-presets.ts';
import type { PresetFilter } from './filter-presets.ts';
import { groupsOf } from './groups.ts';
import { QuestionFilter } from './QuestionFilter.tsx';
import { QuestionButton, QuestionItem } from './QuestionItem.tsx';
import { tagInWords } from './tag-words.ts';
import './questions.css';

const ALL: PresetFilter = { text: '', tag: undefined };

/** The saved questions under their headings, narrowed by words and tags. */
export function QuestionsPanel({ current }: { current: ResolvedQuestion }) {
  const { data, error, refetch } = usePresets();
  const [filter, setFilter] = useState(ALL);
  const presets = data?.presets ?? [];
  const kept = filterPresets(presets, filter, tagInWords);
  const isNarrowed = filter.text.trim() !== '' || filter.tag !== undefined;
  return (
    <>
      {error && !data && <Failure error={error} what={t('questions.failed')} onAgain={refetch} />}
      {!data && !error && <p className="muted">{t('questions.reading')}</p>}
      {data && <QuestionFilter filter={filter} tags={tagsOf(presets)} onChange={setFilter} />}
      <output className={isNarrowed ? 'question-count' : 'visually-hidden'}>
        {isNarrowed && t('questions.kept', { count: kept.length, all: presets.length })}
      </output>
      <ul className="questions">
        <li>
          <QuestionButton
            title={t('questions.whole')}
            isCurrent={current.type === 'opening'}
            onAsk={() => askQuestion({ type: 'opening' }, t('questions.whole'))}
          />
        </li>
      </ul>
      {groupsOf(kept).map((group) => (
        <section key={group.title} aria-label={groupInWords(group.title)}>
          <h3 className="questions-group">{groupInWords(group.title)}</h3>
          <ul className="questions">
            {group.presets.map((preset) => (
              <QuestionItem
                key={preset.name}
                preset={preset}
                isCurrent={current.type === 'preset' && preset.name === current.preset.name}
                actions={<QuestionActions preset={preset} />}
              />
            ))}
          </ul>
        </section>
      ))}
      <OwnFaults />
    </>
  );
}
