import type { Scene } from '../../src/scene/scene.ts';

const DATA = /<script type="application\/json"[^>]*>(.*?)<\/script>/su;

/** The scene that a story holds. */
export const sceneOfStory = (story: string): Scene =>
  (JSON.parse(DATA.exec(story)?.[1] ?? '') as { scene: Scene }).scene;

/** What a story is made of, in bytes. */
type Parts = { whole: number; data: number; fonts: number; program: number };

export function partsOf(story: string): Parts {
  const lengthOf = (...parts: readonly (string | undefined)[]): number => Buffer.byteLength(parts.join(''));
  return {
    whole: lengthOf(story),
    data: lengthOf(DATA.exec(story)?.[1]),
    fonts: lengthOf(...(story.match(/@font-face\{[^}]*\}/gu) ?? [])),
    program: lengthOf(/<script>(.*?)<\/script>/su.exec(story)?.[1]),
  };
}
