import type { Grade, Shape } from './scene.ts';

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
  /** Colour of a connection's line where it is drawn by its sources, the stronger the better it is sourced. */
  grades: Readonly<Record<Grade, string>>;
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

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    paper: '#FBFAF7',
    ink: '#1F2328',
    muted: '#5A626C',
    kinds: light,
    relationships: relationshipColours(light),
    grades: { unsourced: '#C2412D', single: '#B9761F', 'same-publisher': '#5C7FB0', independent: '#123F73' },
    unknown: '#5F6B7A',
  },
  dark: {
    paper: '#14171B',
    ink: '#E7E9EC',
    muted: '#A3ABB5',
    kinds: dark,
    relationships: relationshipColours(dark),
    grades: { unsourced: '#D9543E', single: '#D9A24A', 'same-publisher': '#7FA3D1', independent: '#CFE4FF' },
    unknown: '#A9B4C2',
  },
};

/** Every picture, on screen and exported, is set in these; both come with the app. */
export const FONT_FAMILY = '"Noto Sans", "Noto Sans SC", sans-serif';
