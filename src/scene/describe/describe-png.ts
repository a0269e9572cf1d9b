import { withChunks, writeChunk } from '../reopen/png-chunks.ts';

type Words = { heading: string; altText: string; description: string };

/** A PNG that says what it shows, under the keywords that the form has for that. */
export const describePng = (png: Uint8Array, { heading, altText, description }: Words): Uint8Array<ArrayBuffer> =>
  withChunks(png, [textChunk('Title', heading), textChunk('Description', `${altText}\n\n${description}`)]);

/** Not compressed, with no language and no translated keyword. */
const textChunk = (keyword: string, text: string): Uint8Array =>
  writeChunk('iTXt', new TextEncoder().encode(`${keyword}\0\0\0\0\0${text.replaceAll('\0', '')}`));
