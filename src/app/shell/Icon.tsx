/** Line drawings on a 16 × 16 grid. */
const paths = {
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9M10.5 10.5L14 14',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  layout: 'M2.5 3h3v3h-3zM2.5 10h3v3h-3zM10.5 6.5h3v3h-3zM5.5 4.5L10.5 8M5.5 11.5L10.5 8',
  sun: 'M8 5a3 3 0 1 0 0 6a3 3 0 0 0 0-6M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  moon: 'M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5z',
  table: 'M2 3h12v10H2zM2 6.5h12M6.5 3v10',
  code: 'M5.5 4.5L2 8l3.5 3.5M10.5 4.5L14 8l-3.5 3.5',
  picture: 'M8 2v8M4.5 6.5L8 10l3.5-3.5M2.5 13.5h11',
  link: 'M6.5 9.5l3-3M7 5l1.5-1.5a2.5 2.5 0 0 1 4 4L11 9M9 11l-1.5 1.5a2.5 2.5 0 0 1-4-4L5 7',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.5M2.5 8h.5M2.5 12h.5',
  evidence: 'M4 2h6l2.5 2.5V14H4zM6 7h4.5M6 10h4.5',
  undo: 'M6 3.5L3 6.5l3 3M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7',
  redo: 'M10 3.5l3 3l-3 3M13 6.5H6.5a3.5 3.5 0 0 0 0 7H9',
  history: 'M3 8a5 5 0 1 0 1.5-3.5L3 6M3 3v3h3M8 5.5V8l2 1.5',
  move: 'M8 2v12M2 8h12M6 4l2-2l2 2M6 12l2 2l2-2M4 6L2 8l2 2M12 6l2 2l-2 2',
  lasso:
    'M8 3c3.5 0 5.5 1.5 5.5 3.5S11.5 10 8 10S2.5 8.5 2.5 6.5S4.5 3 8 3M5.5 9.5c-1 .8-.7 2.2.5 2.2M6 11.7c1 1.300 0 2-1 2',
  marquee: 'M2.5 3h2M6.5 3h3M11.5 3h2v2M13.5 7v3M13.5 12v1h-2M9.5 13h-3M4.5 13h-2v-2M2.5 9V6M2.5 5V3',
  look: 'M2 8c2-3 4-4.5 6-4.5S12 5 14 8c-2 3-4 4.5-6 4.5S4 11 2 8M8 6a2 2 0 1 0 0 4a2 2 0 0 0 0-4',
  timeline: 'M2 13h12M4 13V9M7 13V5M10 13V7M13 13v-2',
  analysis:
    'M4.5 8a1.5 1.5 0 1 1-3 0a1.5 1.5 0 0 1 3 0M14 4a1.5 1.5 0 1 1-3 0a1.5 1.5 0 0 1 3 0M14 12a1.5 1.5 0 1 1-3 0a1.5 1.5 0 0 1 3 0M4.5 7.3L11 4.5M4.5 8.7L11 11.5',
  views: 'M2.5 4.5h11v8h-11zM5 2.5h6M5.5 8.5h5',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  down: 'M4 6.5L8 10.5l4-4',
  up: 'M4 9.5L8 5.5l4 4',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
