import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { Preset } from '../../../model/wire.ts';
import { Icon } from '../../shell/Icon.tsx';
import { t } from '../../../words/t.ts';
import { askQuestion } from './ask-question.ts';
import { questionOf } from './groups.ts';
import { tagInWords } from './tag-words.ts';

type QuestionItemProps = { preset: Preset; isCurrent: boolean; actions?: ReactNode };

/** A saved question; what it counts, and its tags, on demand. */
export function QuestionItem({ preset, isCurrent, actions }: QuestionItemProps) {
  const [isOpen, setOpen] = useState(false);
  const aboutId = useId();
  const { title, description, tags, isOwn } = preset;
  return (
    <li>
      <div className="question-row">
        <QuestionButton title={title} isCurrent={isCurrent} onAsk={() => askQuestion(questionOf(preset), title)} />
        {isOwn && <span className="question-own">{t('questions.own')}</span>}
        <button
          type="button"
          className="button button-quiet button-icon question-about"
          aria-expanded={isOpen}
          aria-controls={aboutId}
          aria-label={t('questions.about', { title })}
          title={t('questions.about', { title })}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="down" />
        </button>
      </div>
      <div id={aboutId} className="question-description" hidden={!isOpen}>
        <p>{description || t('questions.noDescription')}</p>
        {tags.length > 0 && (
          <p className="muted">{t('questions.tagged', { tags: tags.map(tagInWords).join(t('words.comma')) })}</p>
        )}
        {actions}
      </div>
    </li>
  );
}

type QuestionButtonProps = { title: string; isCurrent: boolean; onAsk: () => void };

export function QuestionButton({ title, isCurrent, onAsk }: QuestionButtonProps) {
  return (
    <button type="button" className="question" aria-current={isCurrent ? 'true' : undefined} onClick={onAsk}>
      {title}
    </button>
  );
}
