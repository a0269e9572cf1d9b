import type { Story } from '../story.ts';
import { StoryPage } from './story-page.ts';

const held = document.getElementById('story')?.textContent;
/** Drawn in letters that are not there yet, a picture would have to be drawn again. */
const fonts = Promise.allSettled([...document.fonts].map((face) => face.load()));
if (held) void fonts.then(() => new StoryPage(JSON.parse(held) as Story).open());
