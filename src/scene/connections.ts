import type { GraphRelationship } from '../model/values.ts';
import { commonVoice, gradeOf, gradeStyles, voiceOf, weakest } from './evidence.ts';
import type { KnownSources } from './known-sources.ts';
import { SHARES } from './projections/project.ts';
import type { Position, Positions, SceneRelationship } from './scene.ts';

export type ConnectionOptions = {
  positions: Positions;
  degrees: ReadonlyMap<string, number>;
  inColumns: boolean;
  parallels?: 'fan' | 'bundle';
  /** Drawn by their sources. */
  evidence?: boolean;
  sources?: KnownSources;
};

const FAN = 0.12;
/** However many they are, parallel connections bend no further apart than this. */
const WIDEST_FAN = 0.6;
const COLUMN_BEND = 0.2;
const WIDEST_BUNDLE = 5;

/** How each relationship is drawn: faint at hubs, parallel ones side by side or as one, bent where there are columns. */
export function toConnections(
  relationships: readonly GraphRelationship[],
  options: ConnectionOptions,
): SceneRelationship[] {
  const pairs = pairUp(relationships);
  const draw = drawer(relationships, options);
  return options.parallels === 'bundle' ? bundled(relationships, pairs, draw) : fanned(relationships, pairs, draw);
}

export const opacityAt = (degree: number): number => Math.min(0.5, Math.max(0.12, 3 / Math.sqrt(degree)));

type Pairs = { /** Number of the pair of nodes by a relationship's index. */ of: Uint32Array; sizes: number[] };

type Draw = (relationship: GraphRelationship, aside: number) => SceneRelationship;

function fanned(relationships: readonly GraphRelationship[], { of, sizes }: Pairs, draw: Draw): SceneRelationship[] {
  const drawn = new Uint32Array(sizes.length);
  return relationships.map((relationship, index) => {
    const pair = of[index] ?? 0;
    const place = drawn[pair] ?? 0;
    drawn[pair] = place + 1;
    const side = relationship.start < relationship.end ? 1 : -1;
    return draw(relationship, fan(place, sizes[pair] ?? 1) * side);
  });
}

function fan(index: number, count: number): number {
  if (count === 1) return 0;
  return (index - (count - 1) / 2) * Math.min(FAN, WIDEST_FAN / (count - 1));
}

function bundled(relationships: readonly GraphRelationship[], { of, sizes }: Pairs, draw: Draw): SceneRelationship[] {
  const members = new Map<number, GraphRelationship[]>();
  const connections: SceneRelationship[] = [];
  for (const [index, relationship] of relationships.entries()) {
    const pair = of[index] ?? 0;
    if (sizes[pair] === 1) connections.push(draw(relationship, 0));
    else if (!members.get(pair)?.push(relationship)) members.set(pair, [relationship]);
  }
  for (const some of members.values()) connections.push(bundle(some, draw));
  return connections;
}

/** One line for all; its start, end and type are those of most of them. */
function bundle(members: readonly GraphRelationship[], draw: Draw): SceneRelationship {
  const usual = mostUsual(members);
  const lines = members.map((member) => draw(member, 0));
  const line = lines[members.indexOf(usual)] ?? draw(usual, 0);
  const thin = line.grade ? line.width / gradeStyles[line.grade].width : line.width;
  return {
    ...line,
    id: `bundle:${line.id}`,
    width: thin * Math.min(WIDEST_BUNDLE, 0.6 + Math.sqrt(members.length)),
    members: members.map(({ id }) => id),
    isMutual: members.some(({ start }) => start !== usual.start),
    ...sourcingOf(lines),
  };
}

/** As well sourced as the weakest of them, by all who say any of them. */
function sourcingOf(lines: readonly SceneRelationship[]): Pick<SceneRelationship, 'grade' | 'voice'> {
  const some = lines.flatMap(({ grade }) => grade ?? []);
  if (some.length === 0) return {};
  return { grade: weakest(some), voice: commonVoice(lines.map(({ voice = 'unknown' }) => voice)) };
}

/** The first of those that share direction and type with most. */
function mostUsual(members: readonly GraphRelationship[]): GraphRelationship {
  const groups = new Map<string, GraphRelationship[]>();
  for (const member of members) {
    const key = `${member.start} ${member.type}`;
    if (!groups.get(key)?.push(member)) groups.set(key, [member]);
  }
  const [first] = [...groups.values()].toSorted((a, b) => b.length - a.length)[0] ?? members;
  if (!first) throw new Error('a bundle of nothing');
  return first;
}

function drawer(
  relationships: readonly GraphRelationship[],
  { positions, degrees, inColumns, evidence, sources }: ConnectionOptions,
): Draw {
  const width = relationships.length < 60 ? 1.6 : relationships.length < 2000 ? 1.1 : 0.8;
  return (relationship, aside) => {
    const { id, type, start, end } = relationship;
    const bend = inColumns && type !== SHARES ? columnBend(positions.get(start), positions.get(end)) : 0;
    const opacity = opacityAt(Math.max(degrees.get(start) ?? 1, degrees.get(end) ?? 1));
    const line = { id, type, start, end, width, opacity, curvature: bend + aside };
    if (!evidence) return line;
    const grade = gradeOf(relationship, sources);
    const voice = voiceOf(relationship, sources);
    return { ...line, width: width * gradeStyles[grade].width, opacity: clearer(opacity), grade, voice };
  };
}

/** A dash or a colour must be seen also at a hub. */
const clearer = (opacity: number): number => 0.35 + opacity;

/** Flat at the left end and steeper at the right one, whichever of them is the start. */
function columnBend(start: Position | undefined, end: Position | undefined): number {
  if (!start || !end) return 0;
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  return length === 0 ? 0 : (COLUMN_BEND * (end.y - start.y)) / length;
}

/** Numbers the pairs of nodes that relationships lie between, whichever way they run. */
function pairUp(relationships: readonly GraphRelationship[]): Pairs {
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, numbers.size);
    return numbers.size - 1;
  };
  const pairs = new Map<number, number>();
  const of = new Uint32Array(relationships.length);
  const sizes: number[] = [];
  const most = 2 * relationships.length;
  for (const [index, { start, end }] of relationships.entries()) {
    const [one, other] = [numberOf(start), numberOf(end)];
    const key = Math.min(one, other) * most + Math.max(one, other);
    const pair = pairs.get(key) ?? pairs.size;
    if (pair === pairs.size) pairs.set(key, pair);
    of[index] = pair;
    sizes[pair] = (sizes[pair] ?? 0) + 1;
  }
  return { of, sizes };
}
