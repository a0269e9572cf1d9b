import type { PictureText } from '../picture-text.ts';
import type { Box } from '../place-labels.ts';
import type { Bounds, Position, Shape } from '../scene.ts';
import type { Theme, ThemeName } from '../theme.ts';
import type { Footnotes } from './footnotes.ts';

/** The width pictures are designed at: one looks the same at every width, only finer. */
export const DESIGN_WIDTH = 1320;

/** A finished picture in pixels, y downwards, marks from back to front: all that the writer of one format needs. */
export type Picture = {
  width: number;
  height: number;
  /** The colour behind all, which halos and rims take too. */
  ground: string;
  /** Nothing is painted behind the marks. */
  isTransparent: boolean;
  marks: LaidMark[];
  /** What of the backdrop and the connections lies outside is not seen; absent: nothing does. */
  clip?: Box;
  /** How many nodes had room for their name. */
  named: number;
  /** How many footnotes had no room in the list. */
  notesLeftOut?: number;
  /** Absent where the height follows from what is drawn. */
  room?: SceneRoom;
};

/** What of a height that is given the scene gets, from 0 to 1, and what takes most of the rest. */
export type SceneRoom = { share: number; most: 'heading' | 'legend' | 'caption' | 'footnotes' };

export type Mark = OutlineMark | CurveMark | ShapeMark | TextMark;

/** A mark, the part of the picture it belongs to, and the record that it stands for, if any. */
export type LaidMark = Mark & { layer: Layer; of?: Subject };

/** From back to front. */
export const layers = ['backdrop', 'connections', 'nodes', 'footnotes', 'labels', 'legend', 'text'] as const;
export type Layer = (typeof layers)[number];

/** Whether a layer is cut off at the picture's clip. */
export const isClipped = (layer: Layer): boolean => layer === 'backdrop' || layer === 'connections';

export type Subject =
  | { is: 'node'; id: string; kind: string; name: string }
  | {
      is: 'connection';
      id: string;
      type: string;
      source: string;
      target: string;
      /** How many connections it stands for, where that is more than one. */
      count?: number;
      /** Numbers of its footnotes. */
      notes?: readonly number[];
    };

/** Closed rings, drawn as one. */
export type OutlineMark = {
  mark: 'outline';
  rings: readonly (readonly Position[])[];
  /** Absent: only its line is drawn. */
  fill?: string;
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
  /** Where it leads, in formats that have links. */
  href?: string;
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
  /**
   * CSS pixels of a window that the picture fills. Letters and lines have the size on it that they would have on paper
   * 1,320 wide, far nodes stay large enough to be seen, and names without room are cut. Absent: it is not of a window.
   */
  windowWidth?: number;
  /** Graph units: only what lies in it, scaled to fill the picture. */
  region?: Bounds;
  text: PictureText;
  footnotes?: Footnotes;
};

/**
 * What each part of a picture is made with: `unit` is one pixel of a picture as wide as it was designed, `letter` one
 * pixel of its type.
 */
export type Frame = {
  left: number;
  right: number;
  unit: number;
  letter: number;
  theme: Theme;
  measure: Measure;
  isWindow: boolean;
};

/** Marks that hang from 0, and how much height they take. */
export type Block = { marks: Mark[]; height: number };
