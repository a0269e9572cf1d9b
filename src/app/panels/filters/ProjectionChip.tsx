import { projections } from '../../../scene/projections/index.ts';
import { setProjection } from '../../state/view/transitions.ts';
import { messageOr, t } from '../../../words/t.ts';
import { Chip } from './Chip.tsx';
import type { ChipsProps } from './chip-props.ts';
import { removalOf } from './removal-of.ts';

/** The picture of one kind, connected by what it shares. */
export function ProjectionChip({ view, shown, onChange }: ChipsProps) {
  const projection = projections.find(({ id }) => id === view.projection);
  if (!projection) return null;
  const { id } = projection;
  const chip = messageOr(`projections.name.${id}`, projection.name);
  const removal = removalOf(shown, 'projection');
  const passedOver = removal?.leftOut?.length ?? 0;
  return (
    <Chip
      text={chip}
      removal={removal}
      notes={[
        messageOr(`projections.sentence.${id}`, projection.sentence),
        ...(passedOver > 0 ? [t('filters.passedOver', { count: passedOver })] : []),
      ]}
      removeWords={t('filters.remove', { chip })}
      onRemove={() => onChange(t('history.projection'), setProjection(undefined))}
    />
  );
}
