import type { Value } from '../../../src/model/values.ts';
import type { Parameters } from '../../../src/model/wire.ts';

/** What a preset answers on tests/fixtures/academy, worked out by hand from its tables. */
export type Answer = { preset: string; why: string; parameters: Parameters; rows: Value[][] };

export const LEAGUE = 'organization:hilltop-league';
export const BARTER = 'Ministry of Barter';
export const TURNIPS = 'Ministry of Turnips';
export const FRIENDS = 'Friendship Department of the Lantern Party';
export const ACADEMY = 'Barter Academy';

export const B2017 = 'Seminar on Barter for Hilltop League Members 2017';
export const B2021 = 'Seminar on Barter for Hilltop League Members 2021';
export const B2022 = 'Seminar on Barter for Hilltop League Members 2022';
export const B2024 = 'Seminar on Barter and Turnips for Hilltop League Members 2024';
export const TALKS = 'Lantern Talks';
export const FAMILY = 'Courses for mayors from Highspeech countries';
export const MAYORS = 'Course for Mayors of Highspeech Countries of the Uplands';
export const LOWSPEECH = 'Course on Turnips for Lowspeech Countries';
export const EDITORS = 'Visit of Editors from Farreach and Northland';
export const FRIENDLY = 'Seminar for Friendly Countries and the River Compact';
export const WORKSHOP = 'Root Markets Workshop';

export const UNDATED = 'undated: by January 2022';
