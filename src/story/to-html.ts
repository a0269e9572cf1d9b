import { toBase64 } from '../scene/reopen/base64.ts';
import { themes } from '../scene/theme.ts';
import type { ThemeName } from '../scene/theme.ts';
import { escapeHtml } from './escape-html.ts';
import type { Story } from './story.ts';

/** What the page is made of besides the story: its program, its styles, and fonts as @font-face rules with data: URLs. */
export type StoryParts = { program: string; styles: string; fonts: string };

/**
 * A page that opens from disk and asks nothing of any network: its policy forbids all but what it holds.
 * What the story says enters as JSON, which the program writes as text.
 */
export async function toHtml(story: Story, { program, styles, fonts }: StoryParts): Promise<string> {
  const code = inScript(program);
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${await sha256(code)}'`,
    "style-src 'unsafe-inline'",
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${escapeHtml(story.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(story.title)}</title>
<meta name="description" content="${escapeHtml(story.sentence ?? story.title)}">
<style>${inStyle(fonts)}${themeRules()}${inStyle(styles)}</style>
</head>
<body>
<noscript><h1>${escapeHtml(story.title)}</h1><p>${escapeHtml(story.description)}</p></noscript>
<script type="application/json" id="story">${jsonInScript(story)}</script>
<script>${code}</script>
</body>
</html>
`;
}

const colours = (name: ThemeName): string => {
  const { paper, ink, muted } = themes[name];
  return `color-scheme:${name};--paper:${paper};--ink:${ink};--muted:${muted}`;
};

/** The colours of the picture's own themes, so that page and picture are one. */
const themeRules = (): string =>
  `:root{${colours('light')}}:root[data-theme=dark]{${colours('dark')}}` +
  `@media(prefers-color-scheme:dark){:root:not([data-theme]){${colours('dark')}}}`;

/** No text of the data can end the element that holds it. */
const jsonInScript = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

const inScript = (program: string): string => program.replaceAll(/<(?=\/script|!--)/giu, '\\x3c');
const inStyle = (styles: string): string => styles.replaceAll(/<(?=\/style)/giu, '\\3c ');

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return toBase64(new Uint8Array(digest));
}
