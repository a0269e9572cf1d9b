import { kindOfLabel, kinds } from '../model/kinds.ts';
import type { PropertySpec } from '../model/properties.ts';
import { relationshipTypeOf, relationshipTypes } from '../model/relationships.ts';
import { messageOr } from './t.ts';

/** What the model names, in the language of the interface; what it does not name goes by its own name in the data. */

/** "program" */
export const kindWord = (label: string): string => messageOr(`kinds.one.${label}`, kindOfLabel(label)?.one ?? label);

/** "programs" */
export const kindWords = (label: string): string => messageOr(`kinds.many.${label}`, kindOfLabel(label)?.many ?? label);

/** The words between a node and its neighbour, read from the node: "sponsors", "is sponsored by". */
export function phraseOf(type: string, direction: 'out' | 'in'): string {
  const spec = relationshipTypeOf(type);
  if (!spec) return direction === 'out' ? `${type} →` : `← ${type}`;
  return direction === 'out'
    ? messageOr(`relationships.phrase.${type}`, spec.phrase)
    : messageOr(`relationships.reverse.${type}`, spec.reverse);
}

const PLACE_OF_SHARED = 'shared';

const placeOfSpec = placesOfSpecs();

/** Where the messages of each property are: under its kind or type, or `shared` for what several have in common. */
function placesOfSpecs(): ReadonlyMap<PropertySpec, string> {
  const places = new Map<PropertySpec, string>();
  const owners = [
    ...kinds.map(({ label, properties }) => ({ owner: label, properties })),
    ...relationshipTypes.map(({ type, properties }) => ({ owner: type, properties })),
  ];
  for (const { owner, properties } of owners)
    for (const [key, spec] of Object.entries(properties))
      places.set(spec, `${places.has(spec) ? PLACE_OF_SHARED : owner}.${key}`);
  return places;
}

/** What the screen calls a property of the model. */
export function propertyTitle(spec: PropertySpec): string {
  const place = placeOfSpec.get(spec);
  return place ? messageOr(`data.properties.${place}`, spec.title) : spec.title;
}

/** One of a property's choices: "training-course" is how the table spells "training course". */
export function choiceWord(choice: string, spec: PropertySpec): string {
  const plain = choice.replaceAll('-', ' ');
  const place = placeOfSpec.get(spec);
  return place ? messageOr(`data.choices.${place}.${choice}`, plain) : plain;
}
