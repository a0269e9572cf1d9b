import { lazy, Suspense } from 'react';
import type { Parameters, Preset } from '../../../model/wire.ts';
import type { Picture } from '../../picture/use-picture.ts';
import { useDraft } from './draft.ts';
import type { Draft } from './draft.ts';

const KeepDialog = lazy(async () => ({ default: (await import('../own-queries/KeepDialog.tsx')).KeepDialog }));

type KeepingProps = {
  draft: Draft;
  values: Parameters;
  picture: Picture;
  onClose: () => void;
  onKept: (preset: Preset) => void;
};

/** Keeps what stands in the editor; from then on it is a change of the question that was kept. */
export function Keeping({ draft, values, picture: { answer, question }, onClose, onKept }: KeepingProps) {
  const cypher = draft.text.trim();
  const isAnswered = answer.status === 'ready' && question.type === 'query' && question.cypher === cypher;
  const kept = (preset: Preset): void => {
    useDraft.setState({ origin: preset });
    onKept(preset);
  };
  return (
    <Suspense>
      <KeepDialog
        from={{ cypher, values, origin: draft.origin }}
        columns={isAnswered ? answer.result.columns : []}
        isOpen
        onClose={onClose}
        onKept={kept}
      />
    </Suspense>
  );
}
