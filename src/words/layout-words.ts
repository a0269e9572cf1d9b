import type { LayoutParameter } from '../layout/layout.ts';
import { layouts } from '../layout/registry.ts';
import { LayoutStopped } from '../layout/run-layout.ts';
import type { SceneTick } from '../scene/scene.ts';
import { messageOr, t } from './t.ts';

/** A layout's name; its English one, or its id, where there is no message for it. */
export function layoutName(id: string): string {
  const layout = layouts.find((each) => each.id === id);
  return messageOr(`layouts.${id}.name`, layout?.name ?? id);
}

/** What the layout is good for. */
export const layoutSentence = (id: string): string => messageOr(`layouts.${id}.sentence`, '');

export const parameterTitle = (layout: string, { name, title }: LayoutParameter): string =>
  messageOr(`layouts.${layout}.parameters.${name}`, title);

type ChoiceTitle = { layout: string; parameter: string; value: string; title: string };

export const choiceTitle = ({ layout, parameter, value, title }: ChoiceTitle): string =>
  messageOr(`layouts.${layout}.choices.${parameter}.${value}`, title);

/** The ticks of an axis as they are written: only what is no date has a message of its own. */
export const ticksInWords = (ticks: readonly SceneTick[]): SceneTick[] =>
  ticks.map(({ title, x }) => ({ title: title === 'No date' ? t('layouts.noDate') : title, x }));

/** What a saved picture owes to those who drew its outlines. */
export const outlinesNote = (): string => t('layouts.outlines');

/** Why a layout could not be run, for the reader. */
export function explainLayoutFailure(error: unknown): string {
  if (error instanceof LayoutStopped)
    return t('layouts.stopped', { layout: layoutName(error.layout.id), reason: error.reason });
  return error instanceof Error ? error.message : String(error);
}
