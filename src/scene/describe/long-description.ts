import { endsOf } from '../../model/identity.ts';
import type { PictureText } from '../picture-text.ts';
import type { Scene, SceneRelationship } from '../scene.ts';
import { countConnections, countOf, countsByKind, hubsOf } from './contents.ts';
import type { Hub } from './contents.ts';
import type { DescriptionWords } from './description-words.ts';
import { englishDescription } from './description-words.ts';

const MOST_HUBS = 10;
/** More would be a table, which is to be had beside the picture. */
const MOST_CONNECTIONS = 200;

/** All that a picture shows, in lines of plain text: what it is, how much of what, its hubs and its connections. */
export function longDescription(scene: Scene, text: PictureText, words = englishDescription): string {
  const hubs = hubsOf(scene);
  const parts = [
    headLines(scene, text, words),
    titled(
      words.kindsTitle,
      countsByKind(scene).map(([kind, count]) => words.ofKind(kind, count)),
    ),
    titled(
      words.hubsTitle,
      hubs.slice(0, MOST_HUBS).map(({ node, degree }) => words.hub(node.fullName, degree)),
    ),
    connectionLines(scene, hubs, words),
    [words.absence],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function headLines(scene: Scene, text: PictureText, words: DescriptionWords): string[] {
  const { title, sentence, caption, asOf, filters } = text;
  const network = words.network(scene.nodes.length, countConnections(scene));
  return [title, sentence, caption, network, asOf, filters].flatMap((line) => (line ? [onOneLine(line)] : []));
}

/** All connections, or as many of the strongest hubs' as may be listed. */
function connectionLines(scene: Scene, hubs: readonly Hub[], words: DescriptionWords): string[] {
  const names = new Map(scene.nodes.map(({ id, fullName }) => [id, fullName]));
  const total = countConnections(scene);
  const isWhole = total <= MOST_CONNECTIONS;
  const chosen = isWhole ? scene.relationships : ofHubs(scene, hubs);
  const lines = chosen.flatMap((connection) => sentencesOf(connection, names, words));
  const listed = chosen.reduce((sum, connection) => sum + countOf(connection), 0);
  const title = isWhole ? words.connectionsTitle : words.hubConnectionsTitle;
  return [...titled(title, lines), ...(listed < total ? [words.rest(total - listed)] : [])];
}

/** Hub by hub, as long as there is room: each connection once. */
function ofHubs({ relationships }: Scene, hubs: readonly Hub[]): SceneRelationship[] {
  const places = new Map(hubs.map(({ node }, place) => [node.id, place]));
  const placeOf = ({ start, end }: SceneRelationship): number =>
    Math.min(places.get(start) ?? Infinity, places.get(end) ?? Infinity);
  const chosen: SceneRelationship[] = [];
  let room = MOST_CONNECTIONS;
  for (const connection of relationships.toSorted((a, b) => placeOf(a) - placeOf(b))) {
    room -= countOf(connection);
    if (room < 0) break;
    chosen.push(connection);
  }
  return chosen;
}

type Names = ReadonlyMap<string, string>;

/** One for each connection, also of a bundle, whose members' ids say their ends and types. */
function sentencesOf(connection: SceneRelationship, names: Names, words: DescriptionWords): string[] {
  const nameOf = (id: string): string => names.get(id) ?? id;
  const { start, end, type, members = [] } = connection;
  if (members.length < 2) return [words.connection(nameOf(start), type, nameOf(end))];
  const each = members.flatMap((id) => endsOf(id) ?? []);
  if (each.length < members.length) return [words.between(nameOf(start), nameOf(end), members.length)];
  return each.map((member) => words.connection(nameOf(member.start), member.type, nameOf(member.end)));
}

const titled = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `- ${onOneLine(line)}`)];

const onOneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
