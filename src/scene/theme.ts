import { mixed } from './mixed.ts';
import type { Paint, SceneRelationship, Shape, Voice } from './scene.ts';

export type ThemeName = 'light' | 'dark';

export type Theme = {
  paper: string;
  ink: string;
  /** Secondary text: still 4.5:1 on paper. */
  muted: string;
  /** Colour of each kind's shape. */
  kinds: Readonly<Record<string, string>>;
  /** Colour of each type's line. */
  relationships: Readonly<Record<string, string>>;
  /** Colour of a connection's line where it is drawn by its sources. */
  voices: Readonly<Record<Voice, string>>;
  unknown: string;
  /** From the least to the most of something, in steps too small to see. */
  scale: readonly string[];
  /** The largest group first; those past the last colour share one. */
  groups: readonly string[];
  otherGroups: string;
  noValue: string;
};

export const shapes: Readonly<Record<string, Shape>> = {
  Ministry: 'square',
  Institution: 'rounded-square',
  Program: 'circle',
  LanguageGroup: 'diamond',
  RegionalOrganization: 'hexagon',
  Audience: 'triangle',
  Country: 'circle',
  Topic: 'tag',
  Source: 'page',
};

// Lightness differs between hues that are one to a colour-blind eye; tests/scene/theme.test.ts holds the distances.
const light = {
  Ministry: '#B83C25',
  Institution: '#B9761F',
  Program: '#726E89',
  LanguageGroup: '#692C8A',
  RegionalOrganization: '#39926F',
  Audience: '#853B62',
  Country: '#1563B2',
  Topic: '#4C4400',
  Source: '#6C675B',
};

const dark = {
  Ministry: '#E77A65',
  Institution: '#E3A449',
  Program: '#818D9A',
  LanguageGroup: '#AE7BCF',
  RegionalOrganization: '#53C7A5',
  Audience: '#FEB8DD',
  Country: '#76B2EE',
  Topic: '#DACD68',
  Source: '#A29C91',
};

/** A connection takes the colour of the kind that makes it: who pays, who teaches, for whom, who came. */
const relationshipColours = (kinds: typeof light): Theme['relationships'] => ({
  SPONSORS: kinds.Ministry,
  IMPLEMENTS: kinds.Institution,
  SUPPORTS: kinds.Ministry,
  PART_OF: kinds.Institution,
  OPERATES: kinds.Institution,
  SUCCEEDS: kinds.Ministry,
  ADDRESSES: kinds.LanguageGroup,
  INVITES: kinds.Country,
  ATTENDED: kinds.Country,
  COVERS: kinds.Topic,
  BROADER: kinds.Topic,
  MEMBER_OF: kinds.RegionalOrganization,
  SPEAKS: kinds.LanguageGroup,
  MET_WITH: kinds.Ministry,
});

const STEPS_BETWEEN_STOPS = 12;

/** Every colour of a scale, mixed between its stops. */
function ramp(stops: readonly string[]): string[] {
  const steps = (stops.length - 1) * STEPS_BETWEEN_STOPS;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const at = step / STEPS_BETWEEN_STOPS;
    const below = stops[Math.floor(at)] ?? '';
    return mixed(below, stops[Math.floor(at) + 1] ?? below, at % 1);
  });
}

// What is much stands out from the ground most: dark on light paper, light on dark. Groups take the same hues on both.
const lightMeasures = {
  scale: ramp(['#109EAB', '#0282A1', '#066696', '#194988', '#262B71', '#270D56']),
  groups: [
    '#2070BB',
    '#8B5C03',
    '#007B52',
    '#A1468F',
    '#719C0F',
    '#94121D',
    '#A179E7',
    '#0E2A64',
    '#53102E',
    '#5A2E98',
  ],
  otherGroups: '#4B4F54',
  noValue: '#8B8A86',
};

const darkMeasures = {
  scale: ramp(['#4961C7', '#068ECB', '#1CB2C1', '#61CFB3', '#A3E89B', '#F2F5A6']),
  groups: [
    '#18A9C6',
    '#EFAA01',
    '#6ED37C',
    '#D190FC',
    '#709820',
    '#B43E1A',
    '#9660CB',
    '#66FCF9',
    '#E07C85',
    '#DAF369',
  ],
  otherGroups: '#B9BDC2',
  noValue: '#6F757C',
};

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    paper: '#FBFAF7',
    ink: '#1F2328',
    muted: '#5A626C',
    kinds: light,
    relationships: relationshipColours(light),
    voices: { official: '#247FE3', press: '#F05A13', research: '#32591F', several: '#6F2270', unknown: '#8D8B88' },
    unknown: '#5F6B7A',
    ...lightMeasures,
  },
  dark: {
    paper: '#14171B',
    ink: '#E7E9EC',
    muted: '#A3ABB5',
    kinds: dark,
    relationships: relationshipColours(dark),
    voices: { official: '#4C8BFF', press: '#E08A1C', research: '#A6F5A6', several: '#EDB8FF', unknown: '#75726D' },
    unknown: '#A9B4C2',
    ...darkMeasures,
  },
};

export function colourOf(theme: Theme, paint: Paint): string {
  if (paint.by === 'kind') return theme.kinds[paint.kind] ?? theme.unknown;
  if (paint.by === 'group') return theme.groups[paint.index] ?? theme.otherGroups;
  if (paint.by === 'scale') return theme.scale[Math.round(paint.at * (theme.scale.length - 1))] ?? theme.noValue;
  return theme.noValue;
}

/** The colour of what a connection says, or, where the picture shows that, of who says it. */
export function lineColour(theme: Theme, { type, voice }: Pick<SceneRelationship, 'type' | 'voice'>): string {
  return voice ? theme.voices[voice] : (theme.relationships[type] ?? theme.unknown);
}

/** Every picture, on screen and exported, is set in these; both come with the app. */
export const FONT_FAMILY = '"Noto Sans", "Noto Sans SC", sans-serif';
