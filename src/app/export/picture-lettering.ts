import { letteringFor } from '../../scene/lettering/letter-picture.ts';
import type { ReadSlice } from '../../scene/lettering/font-shelf.ts';
import type { Lettering } from '../../scene/lettering/lettering.ts';
import type { Picture } from '../../scene/picture/picture.ts';

/** Where each slice of the fonts is fetched: as WOFF, which browsers unpack for us; of the style sheets' WOFF2 they do not. */
const addresses = import.meta.glob<string>(
  '../../../node_modules/@fontsource/{noto-sans,noto-sans-sc}/files/*-{400,600}-normal.woff',
  { query: '?url', import: 'default', eager: true },
);

/** The letters of all texts in a picture, from the fonts that it is drawn with. */
export const pictureLettering = (picture: Picture, signal: AbortSignal): Promise<Lettering> =>
  letteringFor(picture, readSliceUntil(signal));

const readSliceUntil =
  (signal: AbortSignal): ReadSlice =>
  async ({ file }) => {
    const address = addresses[`../../../node_modules/@fontsource/${file}`] ?? file;
    const answer = await fetch(address, { signal });
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
