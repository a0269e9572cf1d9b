import type { PropertySpecs } from './properties.ts';

/** A kind of node: a label in Cypher, a table in a data package, a row of the legend. */
export type Kind = {
  /** The node's label in Cypher. */
  label: string;
  /** First part of each id: `country:kz`. */
  prefix: string;
  /** Name of its table (resource) in a data package. */
  table: string;
  one: string;
  many: string;
  /** Beside `id`, which every table has. */
  properties: PropertySpecs;
  /** Kept in the graph for the evidence panel, never drawn. */
  hidden?: boolean;
};

const named: PropertySpecs = {
  name: { type: 'text', title: 'Name', required: true },
  nameZh: { type: 'text', title: 'Name in Chinese' },
  nameRu: { type: 'text', title: 'Name in Russian' },
  aliases: { type: 'list', title: 'Also called' },
};

const sourced: PropertySpecs = {
  sources: { type: 'list', title: 'Sources', idsOf: 'Source', required: true },
  quote: { type: 'text', title: 'Words of the source' },
  note: { type: 'text', title: 'Note' },
};

export const kinds: readonly Kind[] = [
  {
    label: 'Ministry',
    prefix: 'ministry',
    table: 'ministries',
    one: 'ministry or department',
    many: 'ministries and departments',
    properties: {
      ...named,
      abbreviation: { type: 'text', title: 'Abbreviation' },
      kind: {
        type: 'choice',
        title: 'Kind of body',
        choices: [
          'central-government',
          'state-council-ministry',
          'agency',
          'commission',
          'party-centre',
          'party-department',
          'mass-organisation',
          'provincial-government',
        ],
      },
      ...sourced,
    },
  },
  {
    label: 'Institution',
    prefix: 'institution',
    table: 'institutions',
    one: 'institution',
    many: 'institutions',
    properties: {
      ...named,
      abbreviation: { type: 'text', title: 'Abbreviation' },
      kind: {
        type: 'choice',
        title: 'Kind of institution',
        choices: [
          'academy',
          'university',
          'college',
          'institute',
          'school',
          'base',
          'centre',
          'company',
          'office',
          'zone',
        ],
      },
      city: { type: 'text', title: 'City' },
      ...sourced,
    },
  },
  {
    label: 'Program',
    prefix: 'program',
    table: 'programs',
    one: 'program',
    many: 'programs',
    properties: {
      ...named,
      record: {
        type: 'choice',
        title: 'Record',
        description: 'edition: one course that took place; family: courses described together, never counted as one',
        choices: ['edition', 'family'],
        required: true,
      },
      series: { type: 'text', title: 'Series' },
      titleOriginal: { type: 'text', title: 'Title in the source' },
      titleLanguage: { type: 'text', title: 'Language of that title' },
      titleStatus: {
        type: 'choice',
        title: 'Where the name comes from',
        choices: ['official', 'translated', 'described'],
      },
      kind: {
        type: 'choice',
        title: 'Kind of program',
        choices: ['seminar', 'training-course', 'degree', 'exchange', 'event'],
      },
      start: { type: 'date', title: 'Began', description: 'as precise as the source: 2022, 2022-05 or 2022-05-03' },
      end: { type: 'date', title: 'Ended' },
      dateNote: { type: 'text', title: 'What the source says of the date' },
      earliest: { type: 'date', title: 'First day on which it may have begun', derived: true },
      latest: { type: 'date', title: 'Last day on which it may have begun', derived: true },
      durationDays: { type: 'integer', title: 'Length in days', minimum: 1 },
      mode: { type: 'choice', title: 'Held', choices: ['onsite', 'online', 'overseas', 'mixed'] },
      level: { type: 'text', title: 'For whom' },
      participants: { type: 'integer', title: 'Participants', minimum: 0 },
      participantsPrecision: {
        type: 'choice',
        title: 'How exact that number is',
        choices: ['exact', 'about', 'at-least'],
      },
      teachingLanguage: { type: 'text', title: 'Taught in' },
      places: { type: 'list', title: 'Places' },
      reportRequired: {
        type: 'choice',
        title: 'Report on earlier exchanges with other countries',
        description: 'yes: each participant had to; often: said of many courses of a family, of none by name',
        choices: ['yes', 'often', 'no'],
      },
      ...sourced,
    },
  },
  {
    label: 'Topic',
    prefix: 'topic',
    table: 'topics',
    one: 'topic',
    many: 'topics',
    properties: { ...named, ...sourced },
  },
  {
    label: 'Audience',
    prefix: 'audience',
    table: 'audiences',
    one: 'broad audience',
    many: 'broad audiences',
    properties: { ...named, ...sourced },
  },
  {
    label: 'LanguageGroup',
    prefix: 'language',
    table: 'language_groups',
    one: 'language group',
    many: 'language groups',
    properties: {
      ...named,
      code: { type: 'text', title: 'CLDR language code', required: true },
      ...sourced,
    },
  },
  {
    label: 'RegionalOrganization',
    prefix: 'organization',
    table: 'regional_organizations',
    one: 'regional organization',
    many: 'regional organizations',
    properties: {
      ...named,
      abbreviation: { type: 'text', title: 'Abbreviation' },
      founded: { type: 'date', title: 'Founded' },
      ...sourced,
    },
  },
  {
    label: 'Country',
    prefix: 'country',
    table: 'countries',
    one: 'country',
    many: 'countries',
    properties: {
      ...named,
      iso2: { type: 'text', title: 'ISO 3166-1 alpha-2', required: true },
      iso3: { type: 'text', title: 'ISO 3166-1 alpha-3', required: true },
      latitude: { type: 'number', title: 'Latitude', minimum: -90, maximum: 90 },
      longitude: { type: 'number', title: 'Longitude', minimum: -180, maximum: 180 },
      region: { type: 'text', title: 'Region' },
      subregion: { type: 'text', title: 'Subregion' },
      ...sourced,
    },
  },
  {
    label: 'Source',
    prefix: 'source',
    table: 'sources',
    one: 'source',
    many: 'sources',
    properties: {
      name: { type: 'text', title: 'Title', required: true },
      publisher: { type: 'text', title: 'Publisher' },
      date: { type: 'date', title: 'Published' },
      url: { type: 'url', title: 'Link' },
      accessed: { type: 'date', title: 'Read on' },
      language: { type: 'text', title: 'Language' },
      kind: {
        type: 'choice',
        title: 'Kind of source',
        choices: ['official', 'think-tank', 'press', 'academic', 'reference'],
        required: true,
      },
      read: {
        type: 'choice',
        title: 'How much of it was read',
        description: 'cited: known only through another source that quotes it',
        choices: ['whole', 'excerpt', 'cited'],
        required: true,
      },
      note: { type: 'text', title: 'Note' },
    },
  },
  {
    label: 'Claim',
    prefix: 'claim',
    table: 'claims',
    one: 'statement',
    many: 'statements',
    hidden: true,
    properties: {
      subject: {
        type: 'text',
        title: 'Said of',
        description: 'id of a node or relationship',
        required: true,
      },
      property: { type: 'text', title: 'What', required: true },
      value: { type: 'text', title: 'Stated value', required: true },
      asOf: { type: 'date', title: 'As of' },
      preferred: { type: 'boolean', title: 'Used in the graph' },
      ...sourced,
    },
  },
];

const byLabel = new Map(kinds.map((kind) => [kind.label, kind]));
const byPrefix = new Map(kinds.map((kind) => [kind.prefix, kind]));

export const kindOfLabel = (label: string): Kind | undefined => byLabel.get(label);

/** The kind that an id such as `country:kz` belongs to. */
export const kindOfId = (id: string): Kind | undefined => byPrefix.get(id.slice(0, id.indexOf(':')));
