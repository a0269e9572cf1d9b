import { useRef } from 'react';
import type { PointerEvent } from 'react';
import { formatDate } from '../../../words/format-date.ts';
import { t } from '../../../words/t.ts';
import { percent } from './percent.ts';
import { between, isSameSpan, moved } from './span.ts';
import type { Edge, Months, Span } from './span.ts';

type BrushProps = {
  months: Months;
  span: Span;
  onSpan: (span: Span) => void;
  /** The pointer, or the key, has let go. */
  onEnd: () => void;
};

/** What a drag moves, and from where: at `new` a window is drawn. */
type Drag = { what: Edge | 'new'; from: number; span: Span };

/** A window over the months: its edges and the whole can be dragged, or moved by keys; a drag beside it draws another. */
export function Brush({ months, span, onSpan, onEnd }: BrushProps) {
  const drag = useRef<Drag>(undefined);
  const track = useRef<HTMLDivElement>(null);
  const count = months.length;
  const placeOf = ({ clientX }: PointerEvent): number => {
    const { left, width } = track.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    return Math.min(Math.max(Math.floor(((clientX - left) / width) * count), 0), count - 1);
  };
  const show = (next: Span): void => {
    if (!isSameSpan(next, span)) onSpan(next);
  };
  const press = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    const pressed = event.target instanceof HTMLElement ? event.target : undefined;
    const part = pressed?.dataset['part'];
    const isAll = isSameSpan(span, { first: 0, last: count - 1 });
    const what = part === 'first' || part === 'last' || (part === 'both' && !isAll) ? part : 'new';
    drag.current = { what, from: placeOf(event), span };
    event.currentTarget.setPointerCapture(event.pointerId);
    event.preventDefault();
    pressed?.querySelector('input')?.focus({ preventScroll: true });
  };
  const move = (event: PointerEvent): void => {
    const { what, from, span: before } = drag.current ?? {};
    if (what === undefined || from === undefined || !before) return;
    const place = placeOf(event);
    show(what === 'new' ? between(from, place) : moved(before, what, { by: place - from, count }));
  };
  const release = (): void => {
    if (!drag.current) return;
    drag.current = undefined;
    onEnd();
  };
  const byKey = (part: Edge, by: number): void => {
    show(moved(span, part, { by, count }));
    onEnd();
  };
  return (
    <div
      ref={track}
      className="timeline-brush"
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
    >
      {(['both', 'first', 'last'] as const).map((part) => (
        <BrushPart key={part} part={part} months={months} span={span} onMove={(by) => byKey(part, by)} />
      ))}
    </div>
  );
}

type BrushPartProps = { part: Edge; months: Months; span: Span; onMove: (by: number) => void };

/** The pointer takes the mark, the keys the slider within it. */
function BrushPart({ part, months, span, onMove }: BrushPartProps) {
  const { first, last } = span;
  const left = percent(part === 'last' ? last + 1 : first, months.length);
  const width = part === 'both' ? percent(last + 1 - first, months.length) : undefined;
  const named = (index: number): string => formatDate(months[index] ?? '');
  const value = part === 'last' ? last : first;
  return (
    <div
      className={`timeline-part timeline-part-${part}`}
      data-part={part}
      data-all={first === 0 && last === months.length - 1 ? '' : undefined}
      style={{ left, width }}
    >
      <input
        type="range"
        className="timeline-slider"
        min={0}
        max={months.length - 1}
        value={value}
        aria-label={t(`time.part.${part}`)}
        aria-valuetext={part === 'both' ? t('time.span', { from: named(first), until: named(last) }) : named(value)}
        onChange={({ target }) => onMove(target.valueAsNumber - value)}
        onKeyDown={(event) => {
          const by = YEAR_KEYS[event.key];
          if (by === undefined) return;
          event.preventDefault();
          onMove(by);
        }}
      />
    </div>
  );
}

/** The browser would move by a tenth of the timeline. */
const YEAR_KEYS: Readonly<Record<string, number>> = { PageDown: -12, PageUp: 12 };
