const bytesOf = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array> =>
  new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());

/** What a stream may be made of; typed arrays are typed by what lies under them. */
const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();

/** A text as compressed UTF-8, in the zlib form that PNG holds too. */
export const deflate = (text: string): Promise<Uint8Array> =>
  bytesOf(streamOf(new TextEncoder().encode(text)).pipeThrough(new CompressionStream('deflate')));

export type Inflated = { text: string } | { fault: 'damaged' } | { fault: 'unfolds-too-large' };

/** The text in compressed bytes; it stops where the text grows over the limit, however little holds it. */
export async function inflate(bytes: Uint8Array, limitBytes: number): Promise<Inflated> {
  const reader = streamOf(bytes).pipeThrough(new DecompressionStream('deflate')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > limitBytes) {
        await reader.cancel();
        return { fault: 'unfolds-too-large' };
      }
      text += decoder.decode(part.value, { stream: true });
    }
    return { text: text + decoder.decode() };
  } catch (error) {
    // Of bytes that are no such stream, end early, or are no UTF-8; Node gives the first two a code of zlib's.
    if (!(error instanceof TypeError) && !isOfZlib(error)) throw error;
    return { fault: 'damaged' };
  }
}

const isOfZlib = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
