import type { Shape } from './scene.ts';

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
  unknown: string;
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

const light = {
  Ministry: '#B83A26',
  Institution: '#B8741A',
  Program: '#5F6B7A',
  LanguageGroup: '#7B3FA0',
  RegionalOrganization: '#0F7B5F',
  Audience: '#9A4D73',
  Country: '#2463A8',
  Topic: '#7A6E12',
  Source: '#6B665C',
};

const dark = {
  Ministry: '#F0806B',
  Institution: '#E9A94F',
  Program: '#A9B4C2',
  LanguageGroup: '#C08BE0',
  RegionalOrganization: '#4FC3A1',
  Audience: '#DB93B8',
  Country: '#78B0EC',
  Topic: '#C9BC58',
  Source: '#B5AFA3',
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

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    paper: '#FBFAF7',
    ink: '#1F2328',
    muted: '#5A626C',
    kinds: light,
    relationships: relationshipColours(light),
    unknown: '#5F6B7A',
  },
  dark: {
    paper: '#14171B',
    ink: '#E7E9EC',
    muted: '#A3ABB5',
    kinds: dark,
    relationships: relationshipColours(dark),
    unknown: '#A9B4C2',
  },
};

/** Every picture, on screen and exported, is set in these; both come with the app. */
export const FONT_FAMILY = '"Noto Sans", "Noto Sans SC", sans-serif';
