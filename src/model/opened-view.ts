/** Where a server hands over the view file that it was started with. */
export const OPENED_VIEW_PATH = '/api/opened-view';

/** How the hash of an address begins that asks for it; what the file was called follows. */
const OPENED_IN_HASH = '#opened=';

export const hashOfOpened = (fileName: string): string => OPENED_IN_HASH + encodeURIComponent(fileName);

/** The file's name in a hash; undefined where the hash asks for something else. */
export function openedInHash(hash: string): string | undefined {
  if (!hash.startsWith(OPENED_IN_HASH)) return undefined;
  const name = hash.slice(OPENED_IN_HASH.length);
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return name;
    throw error;
  }
}
