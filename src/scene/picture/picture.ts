import type { PictureText } from '../picture-text.ts';
import type { Bounds, Position, Shape } from '../scene.ts';
import type { Theme, ThemeName } from '../theme.ts';
import type { Footnotes } from './footnotes.ts';

/** A finished picture in pixels, y downwards, marks from back to front: all that the writer of one format needs. */
export type Picture = {
  width: number;
  height: number;
  /** The colour behind all, which halos and rims take too. */
  ground: string;
  /** Nothing is painted behind the marks. */
  isTransparent: boolean;
  marks: Mark[];
  /** How many nodes had room for their name. */
  named: number;
};

export type Mark = OutlineMark | CurveMark | ShapeMark | TextMark;

/** Closed rings, drawn as one. */
export type OutlineMark = {
  mark: 'outline';
  rings: readonly (readonly Position[])[];
  fill: string;
  colour: string;
  width: number;
};

/** A quadratic curve. */
export type CurveMark = {
  mark: 'curve';
  start: Position;
  control: Position;
  end: Position;
  colour: string;
  opacity: number;
  width: number;
  /** Lengths of line and gap in turn; absent: unbroken. */
  dash?: readonly [line: number, gap: number];
};

/** A node or a sign of the legend, set off from what lies behind it by a rim of the ground. */
export type ShapeMark = Position & { mark: 'shape'; shape: Shape; radius: number; colour: string; rim: number };

export type TextMark = Position & {
  mark: 'text';
  text: string;
  /** x is its left end, its middle or its right end; y is its middle height. */
  align: 'left' | 'center' | 'right';
  fontSize: number;
  bold: boolean;
  colour: string;
  /** Width of the rim of the ground around the letters; 0 for none. */
  halo: number;
};

/** Width in pixels of a text in FONT_FAMILY. */
export type Measure = (text: string, fontSize: number, bold: boolean) => number;

export type PictureOptions = {
  /** Pixels, whatever the screen. */
  width: number;
  /** Absent: what the scene takes at this width. */
  height?: number;
  theme: ThemeName;
  /** `none` paints nothing behind the marks; halos and rims keep the theme's paper. Absent: paper. */
  ground?: 'paper' | 'none';
  /** In pixels of a picture 1,320 wide; absent: 36. */
  margin?: number;
  legend: 'above' | 'below' | 'right' | 'none';
  /** Keys of sizes and lines; absent: as the scene has them. */
  lineAndSizeScales?: boolean;
  /** All even where they overlap, as there is room, or only the first so many by rank, as there is room. */
  labels?: 'all' | 'placed' | number;
  /** Of labels, legend and caption alike; absent: 1. */
  fontScale?: number;
  /** Graph units: only what lies in it, scaled to fill the picture. */
  region?: Bounds;
  text: PictureText;
  footnotes?: Footnotes;
};

/** What each part of a picture is made with; `unit` is one pixel of a picture as wide as it was designed. */
export type Frame = { left: number; right: number; unit: number; theme: Theme; measure: Measure };

/** Marks that hang from 0, and how much height they take. */
export type Block = { marks: Mark[]; height: number };
