import { messageOr } from '../../words/t.ts';
import type { ApiRoute } from './api-routes.ts';

/** The server says them in English; a newer server may say what the page has no words for. */
export const summaryWords = ({ id, summary }: ApiRoute): string => messageOr(`api.routes.${id}`, summary);

export const subjectWords = (subject: string): string =>
  messageOr(`api.subjects.${subject.toLowerCase().replaceAll(' ', '-')}`, subject);
