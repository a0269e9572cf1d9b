import { expect, test } from 'vitest';
import { partsOf, sceneOfStory } from '../../bench/story/parts.ts';
import { toHtml } from '../../src/story/to-html.ts';
import { smallStory } from '../story/small-story.ts';

const face = (bytes: string): string => `@font-face{font-family:'Noto Sans';src:url(data:font/woff2;base64,${bytes})}`;

test('what a story is made of is counted in bytes', async () => {
  const story = { ...(await smallStory()), title: '</script> 中文' };
  const program = 'console.log("й")';
  const fonts = `${face('AAAA')}${face('BBBBBBBB')}`;
  const html = await toHtml(story, { program, styles: 'p{color:red}', fonts });
  const parts = partsOf(html);
  expect(parts).toMatchObject({ program: 17, fonts: fonts.length, whole: Buffer.byteLength(html) });
  const bare = await toHtml({ ...story, title: '' }, { program: '', styles: '', fonts: '' });
  expect(parts.data - partsOf(bare).data).toBe(Buffer.byteLength('\\u003c/script> 中文'));
});

test('the scene of a story is read from its page', async () => {
  const story = await smallStory();
  const html = await toHtml(story, { program: '', styles: '', fonts: '' });
  expect(sceneOfStory(html).nodes).toEqual(JSON.parse(JSON.stringify(story.scene.nodes)));
});
