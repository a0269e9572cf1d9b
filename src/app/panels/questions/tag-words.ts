import { messageOr } from '../../../words/t.ts';

/** A tag as the language of the interface says it; a reader's own stay as they are written. */
export const tagInWords = (tag: string): string => messageOr(`presets.tags.${tag}`, tag);
