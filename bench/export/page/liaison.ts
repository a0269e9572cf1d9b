import '../../../src/app/styles/fonts.css';
import { layOutPicture, renderPng } from '../../../src/app/export/render-png.ts';
import { altText } from '../../../src/scene/describe/alt-text.ts';
import { longDescription } from '../../../src/scene/describe/long-description.ts';
import { toSvg } from '../../../src/scene/picture/to-svg.ts';
import { descriptionWords } from '../../../src/words/description-words.ts';
import { madeUpShown, pictureOptions } from '../made-up-picture.ts';
import type { Contender } from './contender.ts';

const PROGRESS = { signal: new AbortController().signal, tell: () => undefined };

const contenderWith =
  (alone: boolean): Contender =>
  async (_container, nodes) => {
    const shown = madeUpShown(nodes);
    const { scene, text } = shown;
    const options = pictureOptions(shown, alone);
    // A reader's screen has shown these letters already.
    await layOutPicture({ ...scene, nodes: scene.nodes.slice(0, 1), relationships: [] }, options);
    return {
      png: async () => renderPng(await layOutPicture(scene, options), undefined, PROGRESS),
      svg: async () => {
        const words = descriptionWords();
        return toSvg(await layOutPicture(scene, options), {
          title: altText(scene, text, words),
          description: longDescription(scene, text, words),
        });
      },
    };
  };

export const whole = contenderWith(false);
export const alone = contenderWith(true);
