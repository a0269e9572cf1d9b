import { useQuery } from '@tanstack/react-query';
import { ownQueriesAnswer } from '../../api/own-queries.ts';
import { presetsAnswer } from '../../api/answers.ts';
import type { Preset } from '../../../model/wire.ts';
import { t } from '../../../words/t.ts';
import type { KeptFrom } from './keep-fields.ts';
import { KeepForm } from './KeepForm.tsx';
import { OwnDialog } from './OwnDialog.tsx';

type KeepDialogProps = {
  from: KeptFrom;
  columns: readonly string[];
  isOpen: boolean;
  onClose: () => void;
  onKept: (preset: Preset) => void;
};

/** Keeps a query as a question of the reader's own, or says why that cannot be. */
export function KeepDialog({ from, columns, isOpen, onClose, onKept }: KeepDialogProps) {
  const own = useQuery({ ...ownQueriesAnswer, enabled: isOpen });
  const presets = useQuery(presetsAnswer);
  const kept = (preset: Preset): void => {
    onClose();
    onKept(preset);
  };
  return (
    <OwnDialog title={t('own.heading')} isOpen={isOpen} onClose={onClose}>
      {own.isPending ? (
        <p className="muted">{t('own.asking')}</p>
      ) : (
        <KeepForm
          from={from}
          presets={presets.data?.presets ?? []}
          columns={columns}
          onKept={own.data?.canKeep ? kept : undefined}
        />
      )}
    </OwnDialog>
  );
}
