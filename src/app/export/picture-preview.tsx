import { useEffect, useRef } from 'react';
import type { Scene } from '../../scene/scene.ts';
import { drawPreview } from './render-png.ts';
import type { Preview } from './use-picture-preview.ts';

const PREVIEW_WIDTH = 1400;

/** The picture in small, with its size and what is in it in words. */
export function PicturePreview({ preview, scene, title }: { preview: Preview; scene: Scene; title: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = preview.status === 'drawn' ? preview.picture : undefined;
  useEffect(() => {
    if (canvas.current && picture) drawPreview(canvas.current, picture, Math.min(PREVIEW_WIDTH, picture.width));
  }, [picture]);
  return (
    <figure className="export-preview">
      <canvas ref={canvas} hidden={!picture}>{`Preview of the picture: ${title || 'no title'}`}</canvas>
      <figcaption>
        <output>
          {preview.status === 'drawing' && 'Drawing the picture…'}
          {preview.status === 'failed' && <span className="export-failure">{preview.message}</span>}
          {picture && (
            <>
              {`${picture.width.toLocaleString('en')} × ${picture.height.toLocaleString('en')} pixels. `}
              {contentsOf(scene, picture.named)}
            </>
          )}
        </output>
      </figcaption>
    </figure>
  );
}

/** "316 nodes, 214 of them named, and 643 connections." */
function contentsOf(scene: Scene, named: number): string {
  const nodes = scene.nodes.length;
  const names = named === nodes ? 'all named' : `${named.toLocaleString('en')} of them with room for their name`;
  return `${nodes.toLocaleString('en')} nodes, ${names}, and ${scene.relationships.length.toLocaleString('en')} connections.`;
}
