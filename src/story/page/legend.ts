import { drawPicture } from '../../scene/draw-picture.ts';
import { themes } from '../../scene/theme.ts';
import type { ThemeName } from '../../scene/theme.ts';
import type { Story } from '../story.ts';
import { button, element } from './elements.ts';

const SIGN = 14;

/** The kinds of the picture, each a switch. */
export function legendOf(
  { scene, words }: Story,
  { theme, hiddenKinds }: { theme: ThemeName; hiddenKinds: ReadonlySet<string> },
  toggle: (kind: string) => void,
): HTMLElement {
  const drawn = new Map<string, number>();
  for (const { kind } of scene.nodes) drawn.set(kind, (drawn.get(kind) ?? 0) + 1);
  const isByKind = scene.nodes.every(({ paint }) => paint.by === 'kind');
  const switches = scene.legend
    .filter(({ kind }) => drawn.has(kind))
    .map(({ kind, name, shape }) => {
      const { kinds, unknown, muted } = themes[theme];
      const sign = signOf(shape, isByKind ? (kinds[kind] ?? unknown) : muted, theme);
      const made = button(`${name} `, () => toggle(kind), {
        'aria-pressed': String(!hiddenKinds.has(kind)),
        'data-kind': kind,
      });
      made.prepend(sign);
      made.append(element('small', {}, String(drawn.get(kind) ?? 0)));
      return made;
    });
  return element('div', { class: 'legend', role: 'group', 'aria-label': words.legend }, ...switches);
}

function signOf(shape: Story['scene']['legend'][number]['shape'], colour: string, theme: ThemeName): HTMLCanvasElement {
  const ratio = window.devicePixelRatio || 1;
  const side = Math.round(SIGN * ratio);
  const canvas = element('canvas', { width: String(side), height: String(side), 'aria-hidden': 'true' });
  const context = canvas.getContext('2d');
  const mark = { mark: 'shape', shape, x: side / 2, y: side / 2, radius: side * 0.38, colour, rim: 0 } as const;
  const picture = { width: side, height: side, ground: themes[theme].paper, isTransparent: true, named: 0 };
  if (context) drawPicture(context, { ...picture, marks: [{ ...mark, layer: 'legend' }] });
  return canvas;
}
