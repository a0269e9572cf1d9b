import { useId } from 'react';
import { projections } from '../../../scene/projections/index.ts';
import { messageOr, t } from '../../../words/t.ts';
import './analysis.css';

export type ProjectionMenuProps = {
  projection: string | undefined;
  onProjection: (id: string | undefined) => void;
};

const NONE = '';

/** What connects: what the sources say, or what nodes of one kind share; with the rule of the chosen one. */
export function ProjectionMenu({ projection, onProjection }: ProjectionMenuProps) {
  const id = useId();
  const chosen = projections.find((each) => each.id === projection);
  const sentence = chosen
    ? messageOr(`projections.sentence.${chosen.id}`, chosen.sentence)
    : t('projections.noneSentence');
  return (
    <div className="projection-menu">
      <label htmlFor={id}>{t('projections.label')}</label>
      <select
        id={id}
        className="word"
        value={chosen?.id ?? NONE}
        aria-describedby={`${id}-rule`}
        onChange={({ target }) => onProjection(target.value === NONE ? undefined : target.value)}
      >
        <option value={NONE}>{t('projections.none')}</option>
        {projections.map((each) => (
          <option key={each.id} value={each.id}>
            {messageOr(`projections.name.${each.id}`, each.name)}
          </option>
        ))}
      </select>
      <p id={`${id}-rule`} className="muted">
        {sentence}
      </p>
    </div>
  );
}
