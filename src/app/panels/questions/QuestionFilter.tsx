import { useState } from 'react';
import { CloseButton } from '../../shell/CloseButton.tsx';
import { t, writeNumber } from '../../../words/t.ts';
import type { PresetFilter } from './filter-presets.ts';
import { tagInWords } from './tag-words.ts';

type QuestionFilterProps = {
  filter: PresetFilter;
  tags: readonly { tag: string; count: number }[];
  onChange: (filter: PresetFilter) => void;
};

/** As many as stand in a few lines. */
const FIRST_TAGS = 5;

/** Narrows the list by words, and by one tag. */
export function QuestionFilter({ filter, tags, onChange }: QuestionFilterProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? tags : tags.filter(({ tag }, index) => index < FIRST_TAGS || tag === filter.tag);
  return (
    <div className="question-filter">
      <div className="question-filter-box">
        <input
          type="search"
          className="question-filter-input"
          aria-label={t('questions.filter')}
          placeholder={t('questions.filter')}
          value={filter.text}
          onChange={(event) => onChange({ ...filter, text: event.target.value })}
          onKeyDown={(event) => event.key === 'Escape' && onChange({ ...filter, text: '' })}
        />
        {filter.text !== '' && (
          <CloseButton label={t('questions.filterOff')} onClick={() => onChange({ ...filter, text: '' })} />
        )}
      </div>
      {tags.length > 0 && (
        <ul className="question-tags" aria-label={t('questions.tagsLabel')}>
          {shown.map(({ tag, count }) => (
            <li key={tag}>
              <button
                type="button"
                className="question-tag"
                aria-pressed={filter.tag === tag}
                onClick={() => onChange({ ...filter, tag: filter.tag === tag ? undefined : tag })}
              >
                {tagInWords(tag)} <span className="question-tag-count">{writeNumber(count)}</span>
              </button>
            </li>
          ))}
          {tags.length > FIRST_TAGS && (
            <li>
              <button type="button" className="text-button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
                {isWhole ? t('questions.fewerTags') : t('questions.moreTags', { count: tags.length - FIRST_TAGS })}
              </button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
