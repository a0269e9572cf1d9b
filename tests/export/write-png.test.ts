import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { chunksOf } from '../../src/scene/reopen/png-chunks.ts';
import { writePng } from '../../src/app/export/write-png.ts';
import { seeded } from '../scene/random.ts';

const [WIDTH, HEIGHT] = [37, 23];

/** Noise, so that no row is like another; alpha as asked for. */
function pixelsOf(alpha: () => number): Uint8ClampedArray {
  const next = seeded(7);
  return Uint8ClampedArray.from({ length: WIDTH * HEIGHT * 4 }, (_, at) =>
    at % 4 === 3 ? alpha() : Math.floor(next() * 256),
  );
}

async function* inBands(pixels: Uint8ClampedArray, rows: number): AsyncGenerator<Uint8ClampedArray> {
  for (let at = 0; at < pixels.length; at += rows * WIDTH * 4) yield pixels.subarray(at, at + rows * WIDTH * 4);
}

const head = { width: WIDTH, height: HEIGHT };

describe('a PNG written in bands', () => {
  it.each([1, 5, HEIGHT, 100])('of %d rows is read as the same pixels by pngjs', async (rows) => {
    const pixels = pixelsOf(() => 255);
    const { width, height, data } = PNG.sync.read(Buffer.from(await writePng(head, inBands(pixels, rows))));
    expect([width, height]).toEqual([WIDTH, HEIGHT]);
    expect(data.equals(Buffer.from(pixels))).toBe(true);
  });

  it('keeps what is transparent', async () => {
    const next = seeded(3);
    const pixels = pixelsOf(() => Math.floor(next() * 256));
    const png = Buffer.from(await writePng({ ...head, hasAlpha: true }, inBands(pixels, 4)));
    expect(PNG.sync.read(png).data.equals(Buffer.from(pixels))).toBe(true);
  });

  it('says how large it is on paper, where that was asked for', async () => {
    const written = async (dpi?: number) => {
      const png = await writePng(
        { ...head, ...(dpi !== undefined && { dpi }) },
        inBands(
          pixelsOf(() => 255),
          4,
        ),
      );
      return [...chunksOf(png)].find((chunk) => chunk?.type === 'pHYs')?.data;
    };
    const data = Buffer.from((await written(300)) ?? []);
    const [PER_METRE, METRE] = [11_811, 1];
    expect([data.readUInt32BE(0), data.readUInt32BE(4), data[8]]).toEqual([PER_METRE, PER_METRE, METRE]);
    expect(await written()).toBeUndefined();
  });

  it('is not written where a band cannot be had', async () => {
    async function* broken(): AsyncGenerator<Uint8ClampedArray> {
      yield* inBands(pixelsOf(() => 255).subarray(0, WIDTH * 4), 1);
      throw new Error('stopped');
    }
    await expect(writePng(head, broken())).rejects.toThrow('stopped');
  });
});
