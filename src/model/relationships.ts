import type { PropertySpecs } from './properties.ts';

/** A type of relationship: a type in Cypher, a table in a data package. */
export type RelationshipType = {
  type: string;
  table: string;
  /** Labels that may stand at each end. */
  from: readonly string[];
  to: readonly string[];
  /** Read from start to end: "sponsors". */
  phrase: string;
  /** Read from end to start: "is sponsored by". */
  reverse: string;
  properties: PropertySpecs;
  /** Properties that tell two relationships of one type between the same ends apart. */
  discriminators?: readonly string[];
};

const evidence: PropertySpecs = {
  sources: { type: 'list', title: 'Sources', idsOf: 'Source', required: true },
  quote: { type: 'text', title: 'Words of the source' },
  confidence: {
    type: 'choice',
    title: 'How sure',
    description: 'stated: the source says it; inferred: it follows from what the source says, see note',
    choices: ['stated', 'inferred'],
  },
  note: { type: 'text', title: 'Note' },
};

const period: PropertySpecs = {
  since: { type: 'date', title: 'Since' },
  until: { type: 'date', title: 'Until' },
  sinceEarliest: { type: 'date', title: 'First day on which it may have begun', derived: true },
  sinceLatest: { type: 'date', title: 'Last day on which it may have begun', derived: true },
  untilEarliest: { type: 'date', title: 'First day on which it may have ended', derived: true },
  untilLatest: { type: 'date', title: 'Last day on which it may have ended', derived: true },
};

export const relationshipTypes: readonly RelationshipType[] = [
  {
    type: 'SPONSORS',
    table: 'sponsors',
    from: ['Ministry'],
    to: ['Program'],
    phrase: 'sponsors',
    reverse: 'is sponsored by',
    properties: evidence,
  },
  {
    type: 'IMPLEMENTS',
    table: 'implements',
    from: ['Institution'],
    to: ['Program'],
    phrase: 'implements',
    reverse: 'is implemented by',
    properties: evidence,
  },
  {
    type: 'SUPPORTS',
    table: 'supports',
    from: ['Ministry', 'Institution', 'RegionalOrganization'],
    to: ['Program'],
    phrase: 'supports',
    reverse: 'is supported by',
    properties: {
      role: {
        type: 'choice',
        title: 'Role',
        choices: ['designs', 'finances', 'commissions', 'supervises', 'partner', 'frame', 'host'],
        required: true,
      },
      ...evidence,
    },
    discriminators: ['role'],
  },
  {
    type: 'PART_OF',
    table: 'part_of',
    from: ['Institution', 'Ministry'],
    to: ['Ministry', 'Institution'],
    phrase: 'is part of',
    reverse: 'has as part',
    properties: { ...period, ...evidence },
    discriminators: ['since'],
  },
  {
    type: 'OPERATES',
    table: 'operates',
    from: ['Institution', 'Ministry'],
    to: ['Institution'],
    phrase: 'operates',
    reverse: 'is operated by',
    properties: { ...period, ...evidence },
    discriminators: ['since'],
  },
  {
    type: 'SUCCEEDS',
    table: 'succeeds',
    from: ['Ministry', 'Institution'],
    to: ['Ministry', 'Institution'],
    phrase: 'succeeds',
    reverse: 'is succeeded by',
    properties: { date: { type: 'date', title: 'On' }, ...evidence },
  },
  {
    type: 'ADDRESSES',
    table: 'addresses',
    from: ['Program'],
    to: ['LanguageGroup', 'RegionalOrganization', 'Audience'],
    phrase: 'is addressed to',
    reverse: 'is addressed by',
    properties: {
      label: { type: 'text', title: 'In the words of the notice' },
      region: {
        type: 'text',
        title: 'Only in',
        description:
          'a region of countries.csv, where the label narrows the group: "French-speaking African countries" is Africa',
        valuesOf: { kind: 'Country', properties: ['region', 'subregion'] },
      },
      ...evidence,
    },
  },
  {
    type: 'INVITES',
    table: 'invites',
    from: ['Program'],
    to: ['Country'],
    phrase: 'invites by name',
    reverse: 'is invited by name to',
    properties: evidence,
  },
  {
    type: 'ATTENDED',
    table: 'attended',
    from: ['Country'],
    to: ['Program'],
    phrase: 'attended',
    reverse: 'was attended by',
    properties: {
      list: {
        type: 'choice',
        title: 'The list of countries is',
        description: 'shared: one list given for several courses together',
        choices: ['complete', 'partial', 'shared'],
      },
      participants: { type: 'integer', title: 'Participants', minimum: 0 },
      ...evidence,
    },
  },
  {
    type: 'COVERS',
    table: 'covers',
    from: ['Program'],
    to: ['Topic'],
    phrase: 'covers',
    reverse: 'is covered by',
    properties: evidence,
  },
  {
    // SKOS's word: from the narrower topic to the broader one.
    type: 'BROADER',
    table: 'broader',
    from: ['Topic'],
    to: ['Topic'],
    phrase: 'is part of the broader topic',
    reverse: 'has the narrower topic',
    properties: evidence,
  },
  {
    type: 'MEMBER_OF',
    table: 'member_of',
    from: ['Country'],
    to: ['RegionalOrganization'],
    phrase: 'is a member of',
    reverse: 'has as member',
    properties: {
      role: { type: 'choice', title: 'Role', choices: ['member', 'observer', 'partner'], required: true },
      ...period,
      ...evidence,
    },
    discriminators: ['role', 'since'],
  },
  {
    type: 'SPEAKS',
    table: 'speaks',
    from: ['Country'],
    to: ['LanguageGroup'],
    phrase: 'speaks',
    reverse: 'is spoken in',
    properties: {
      status: {
        type: 'choice',
        title: 'Status',
        description: 'de-facto: used as an official language though no law may say so',
        choices: ['official', 'de-facto', 'regional', 'spoken'],
        required: true,
      },
      populationPercent: { type: 'number', title: 'Share of the population (%)', minimum: 0, maximum: 100 },
      ...evidence,
    },
  },
  {
    type: 'MET_WITH',
    table: 'met_with',
    from: ['Ministry'],
    to: ['Country'],
    phrase: 'met with',
    reverse: 'was met by',
    properties: {
      date: { type: 'date', title: 'On' },
      about: { type: 'text', title: 'About' },
      ...evidence,
    },
    discriminators: ['date'],
  },
];

const byType = new Map(relationshipTypes.map((spec) => [spec.type, spec]));

export const relationshipTypeOf = (type: string): RelationshipType | undefined => byType.get(type);
