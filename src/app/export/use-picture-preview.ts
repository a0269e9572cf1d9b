import { useEffect, useState } from 'react';
import type { Picture, PictureOptions } from '../../scene/picture/picture.ts';
import type { Scene } from '../../scene/scene.ts';
import { messageOf } from './message-of.ts';
import { layOutPicture } from './render-png.ts';

export type Preview =
  | { status: 'drawing' }
  | { status: 'drawn'; picture: Picture; options: PictureOptions }
  | { status: 'failed'; message: string };

/** Of nodes and connections; more are not laid out anew at every letter that is typed. */
const LARGE = 5_000;
const REST_MS = 500;

export const isLarge = ({ nodes, relationships }: Scene): boolean => nodes.length + relationships.length > LARGE;

/** The picture as it would be saved, laid out anew when anything about it changes; the last one stays meanwhile. */
export function usePicturePreview(scene: Scene, options: PictureOptions | undefined): Preview {
  const [preview, setPreview] = useState<Preview>({ status: 'drawing' });
  useEffect(() => {
    if (!options) return undefined;
    let current = true;
    const layOut = (): void =>
      void layOutPicture(scene, options).then(
        (picture) => current && setPreview({ status: 'drawn', picture, options }),
        (error: unknown) => current && setPreview({ status: 'failed', message: messageOf(error) }),
      );
    const timer = isLarge(scene) ? setTimeout(layOut, REST_MS) : undefined;
    if (timer === undefined) layOut();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [scene, options]);
  return preview;
}
