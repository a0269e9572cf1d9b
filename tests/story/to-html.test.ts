import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Story } from '../../src/story/story.ts';
import { toHtml } from '../../src/story/to-html.ts';
import { smallStory } from './small-story.ts';

const parts = { program: "console.log('</script><!--')", styles: 'p{color:red}</style>', fonts: '' };

const between = (html: string, start: string, end: string): string => {
  const from = html.indexOf(start) + start.length;
  return html.slice(from, html.indexOf(end, from));
};

const storyIn = (html: string): unknown =>
  JSON.parse(between(html, '<script type="application/json" id="story">', '</script>'));

const payloads = [
  '<script>alert(1)</script>',
  '</script><img src=x onerror=alert(1)>',
  '<!-- <script>',
  '"><svg onload=alert(1)>',
  "' onclick='alert(1)",
  ']]>&amp;&#60;',
  'a\u2028b\u2029c\u0000d',
  '\u202Eright to left',
  '🇰🇿 emoji',
  'x'.repeat(5000),
];

test.each(payloads)('%j stands as text in every place', async (text) => {
  const story: Story = { ...(await smallStory()), title: text, sentence: text, description: text, caption: [text] };
  const html = await toHtml(story, parts);
  expect(storyIn(html)).toEqual(JSON.parse(JSON.stringify(story)));
  const without = html.replaceAll(/<script[\s\S]*?<\/script>/gu, '');
  expect(without).not.toMatch(/<(?:img|svg)|<script/u);
  expect([...html.matchAll(/<script/gu)]).toHaveLength(2);
  expect(between(html, '<meta name="description" content="', '">')).not.toMatch(/["<>]/u);
});

test('the policy lets the page’s own program run and nothing else in', async () => {
  const html = await toHtml(await smallStory(), parts);
  const code = between(html.slice(html.indexOf('</script>') + 9), '<script>', '</script>');
  const digest = createHash('sha256').update(code).digest('base64');
  const policy = between(html, '<meta http-equiv="Content-Security-Policy" content="', '">');
  expect(policy).toContain(`script-src 'sha256-${digest}'`);
  expect(policy).toMatch(/^default-src 'none';/u);
  expect(policy).not.toMatch(/https?:|'self'|\*/u);
});

test('a program and styles cannot end the elements that hold them', async () => {
  const html = await toHtml(await smallStory(), parts);
  expect(between(html, '<style>', '</style>')).toContain('p{color:red}\\3c /style>');
  expect(html).toContain("console.log('\\x3c/script>\\x3c!--')");
});
