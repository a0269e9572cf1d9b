import { readPreset } from '../../../src/queries/preset-head.ts';
import type { PresetFault } from '../../../src/queries/preset-head.ts';

/** A preset's file with one of each thing that a head may hold. */
export const GOOD = `// title: Members
// sentence: Members of {organization} in {year}, {role}
// group: By group
// description: One rule,
//   told on two lines.
// tags: membership, roles
// param organization: node RegionalOrganization = organization:sco "Organization"
// param year: year = 2024 "Year"
// param role: choice member|observer = member "Role"
// param most: integer = -3 "Most"
// param name: text = any name at all "Name"
// param all: boolean = true "All"
// param day: date = '' "Day"
// param country: node Country = country:kz "Country" of organization by MEMBER_OF
// graph-only: c, r
// chart: bar country, programs
// finding: Kazakhstan is the first of twelve.
// with: organization=organization:sco, year=2022, name="x, y"
// expect: 12 rows
// expect: first country = "Kazakhstan", programs = 3
// finding: Nobody has many.
// expect: at least 1 row
// expect: at most 30 rows
// expect: row \`members, then\` = -2.5, text = null
// expect: no row country = "Côte d\\"Or, the", programs = true

MATCH (c:Country)-[r:MEMBER_OF {role: $role}]->(o {id: $organization})
WHERE $all OR $day <> '' OR c.name = $name OR $most > $year OR c.id = $country // not $this
RETURN c AS c, r AS r, c.name AS country, 1 AS programs, 2 AS \`members, then\`, 'not $that' AS text
LIMIT 10
`;

/** What a change of that file makes wrong. */
export type Fault = { why: string; from: string; to: string; line: number; message: string };

/** What is found wrong with the file once it is changed. */
export function faultsOf({ from, to }: Fault): PresetFault[] {
  const { preset, faults } = readPreset(
    'members',
    GOOD.replace(from, () => to),
  );
  return preset ? [] : faults;
}

/** The fault as it is told. */
export const toldAs = ({ line, message }: Fault): PresetFault => ({ file: 'members.cypher', line, message });
