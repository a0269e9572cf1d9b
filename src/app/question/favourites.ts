/** Names of the presets that most come for, the first of them most. */
export const favourites: readonly string[] = [
  'programs-for-organization',
  'programs-for-language',
  'open-to-country',
  'programs-on-topic',
  'ministry-portfolio',
];
