import type { Question } from '../../../model/view.ts';
import { changePanels } from '../../state/panels/store.ts';
import { afterAsking } from '../../state/panels/transitions.ts';
import { askQuestion as askInView } from '../../state/view/actions.ts';

/** Asks a question, and lets a sheet that it was chosen in give way to the picture. */
export function askQuestion(question: Question, title: string): void {
  askInView(question, title);
  changePanels(afterAsking);
}
