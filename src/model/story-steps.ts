import { z } from 'zod';

/** More would be no story, and longer texts would hide the picture that they speak of. */
export const MOST_STEPS = 50;
export const LONGEST_STEP_TITLE = 120;
export const LONGEST_STEP_TEXT = 600;

const regionSchema = z
  .strictObject({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() })
  .refine(({ left, top, right, bottom }) => left < right && top < bottom, 'expected left < right and top < bottom');

/** One stop on the way through a picture. */
const storyStepSchema = z.strictObject({
  title: z.string().trim().min(1).max(LONGEST_STEP_TITLE),
  text: z.string().max(LONGEST_STEP_TEXT),
  /** What is brought into view, in graph units; absent: all. */
  region: regionSchema.optional(),
  /** Ids of the nodes and connections that stand out; those that a picture lacks are passed over. */
  ids: z.array(z.string()),
});
export type StoryStep = z.infer<typeof storyStepSchema>;

export const storyStepsSchema = z.array(storyStepSchema).max(MOST_STEPS);
