import { themes } from '../../scene/theme.ts';
import type { Theme, ThemeName } from '../../scene/theme.ts';

export type Rgb = readonly [red: number, green: number, blue: number];

/** What the WebGL programs read each frame; changing it needs a render, never a rebuild. */
export type Look = {
  theme: Theme;
  paper: Rgb;
  ink: Rgb;
  /** How strongly all that is not emphasised is drawn, 0 to 1. */
  fade: number;
  /** Connections can be pointed at only while this holds, as it costs a second drawing of each. */
  isPickingConnections: boolean;
  /**
   * On in movements that would otherwise not follow the hand: without connections, small shapes as dots,
   * and nothing to be pointed at.
   */
  isDraft: boolean;
};

export function createLook(name: ThemeName): Look {
  const look = {
    theme: themes[name],
    paper: WHITE,
    ink: WHITE,
    fade: 1,
    isPickingConnections: true,
    isDraft: false,
  };
  setTheme(look, name);
  return look;
}

const WHITE: Rgb = [1, 1, 1];

export function setTheme(look: Look, name: ThemeName): void {
  look.theme = themes[name];
  look.paper = toRgb(look.theme.paper);
  look.ink = toRgb(look.theme.ink);
}

/** A colour written #RRGGBB as three numbers from 0 to 1. */
export function toRgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

const written = new Map<string, Map<number, string>>();

/** The colour with an opacity, as Sigma's programs take it. */
export function withOpacity(hex: string, opacity: number): string {
  let ofHex = written.get(hex);
  if (!ofHex) written.set(hex, (ofHex = new Map()));
  const rounded = Math.round(opacity * 1000) / 1000;
  let colour = ofHex.get(rounded);
  if (colour === undefined) {
    const [red, green, blue] = toRgb(hex).map((part) => Math.round(part * 255));
    colour = `rgba(${red},${green},${blue},${rounded})`;
    ofHex.set(rounded, colour);
  }
  return colour;
}
