import { relationshipTypes } from '../model/relationships.ts';

/** All that may be drawn: types of the model, none that only a reader's own data has. */
export const drawnTypes = relationshipTypes.map(({ type }) => type);
