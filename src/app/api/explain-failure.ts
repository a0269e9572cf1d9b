import { NoAnswer, ServerError } from './errors.ts';
import { t } from '../../words/t.ts';

export type Explanation = { what: string; why: string; next: string };

/** What happened, in the engine's or server's words where it has some, and what to do next. */
export function explainFailure(error: unknown, what: string): Explanation {
  if (error instanceof ServerError) {
    const { code, message, faults } = error.error;
    const why = faults?.length ? faults.map((fault) => `${fault.field}: ${fault.message}`).join('; ') : message;
    return { what, why: t('errors.serverSays', { message: why }), next: t(`errors.next.${code}`) };
  }
  if (error instanceof NoAnswer) return { what, why: error.message, next: t('errors.next.noAnswer') };
  return { what, why: error instanceof Error ? error.message : String(error), next: t('errors.next.unknown') };
}
