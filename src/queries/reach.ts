import type { Database, ReadOptions } from '../database/database.ts';
import type { Reach, ReachRequest } from '../model/explore.ts';
import type { GraphNode, Value } from '../model/values.ts';
import { isNode, isRelationship, nameOf } from '../model/values.ts';
import { demandNodes, readOwn, wholeGraph } from './answer.ts';
import { checkValue } from './check-parameters.ts';
import { InvalidInput } from './errors.ts';

type Country = Reach['countries'][number];
type Way = Country['ways'][number];

const CERTAINTIES = ['certain', 'possible', 'undated'] as const;
const CHANNELS = ['name', 'language', 'membership'] as const;

function refuseOtherKinds(id: string): void {
  const checked = checkValue(id, { name: 'id', type: 'node', kind: 'Program', title: 'Program' });
  if ('value' in checked) return;
  const message = `found ${JSON.stringify(id)}, expected ${checked.expected}`;
  throw new InvalidInput(`id: ${message}`, [{ field: 'id', message }]);
}

function toWay([, address, target, belonging, channel, certainty]: Value[]): Way {
  const links = [address, belonging].flatMap((value = null) => (isRelationship(value) ? [value.id] : []));
  const isNamed = channel === 'name';
  return {
    channel: CHANNELS.find((each) => each === channel) ?? 'name',
    certainty: CERTAINTIES[Number(certainty)] ?? 'undated',
    through: !isNamed && target && isNode(target) ? target.id : null,
    relationships: [...new Set(links)].toSorted(),
  };
}

const surest = (...each: Country['certainty'][]): Country['certainty'] =>
  CERTAINTIES.find((certainty) => each.includes(certainty)) ?? 'undated';

/** A country may have been a member more than once: its memberships of one organization are one way. */
function addWay(ways: readonly Way[], way: Way): Way[] {
  const same = ways.find(({ channel, through }) => channel === way.channel && through === way.through);
  if (!same) return [...ways, way];
  const relationships = [...new Set([...same.relationships, ...way.relationships])].toSorted();
  const joined = { ...same, certainty: surest(same.certainty, way.certainty), relationships };
  return ways.map((each) => (each === same ? joined : each));
}

const wayRank = ({ channel, through }: Way): string => `${CHANNELS.indexOf(channel)} ${through ?? ''}`;

function toCountry(node: GraphNode, ways: readonly Way[]): Country {
  return {
    id: node.id,
    name: nameOf(node),
    certainty: surest(...ways.map(({ certainty }) => certainty)),
    ways: ways.toSorted((a, b) => (wayRank(a) < wayRank(b) ? -1 : 1)),
  };
}

const surestFirst = (a: Country, b: Country): number =>
  CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty) ||
  a.name.localeCompare(b.name, 'en') ||
  (a.id < b.id ? -1 : 1);

/** Which countries a program reaches and by what, worked out when it is asked. */
export async function readReach(
  database: Database,
  { id, asOf, host }: ReachRequest,
  options: ReadOptions = {},
): Promise<Reach> {
  refuseOtherKinds(id);
  const [program] = await demandNodes(database, [id], options);
  if (!program) throw new Error(`${id} is there and is not`);
  const { rows } = await readOwn(database, 'reach', { id, asOf: asOf ?? '', host }, options);
  const reached = new Map<string, { node: GraphNode; ways: Way[] }>();
  for (const row of rows) {
    const [node] = row;
    if (!node || !isNode(node)) continue;
    const ways = addWay(reached.get(node.id)?.ways ?? [], toWay(row));
    reached.set(node.id, { node, ways });
  }
  const countries = Array.from(reached.values(), ({ node, ways }) => toCountry(node, ways)).toSorted(surestFirst);
  return {
    program,
    asOf: asOf ?? null,
    countries,
    graph: await wholeGraph(database, [program, ...rows.flat()], options),
  };
}
