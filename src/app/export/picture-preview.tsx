import { useEffect, useRef } from 'react';
import type { Scene } from '../../scene/scene.ts';
import { countOfConnections, countOfNodes } from '../words/count.ts';
import { t } from '../words/t.ts';
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
      <canvas ref={canvas} hidden={!picture}>
        {t('export.preview', { title: title || t('export.noTitle') })}
      </canvas>
      <figcaption>
        <output>
          {preview.status === 'drawing' && t('export.drawing')}
          {preview.status === 'failed' && <span className="export-failure">{preview.message}</span>}
          {picture && (
            <>
              {t('export.size', { width: picture.width, height: picture.height })} {contentsOf(scene, picture.named)}
            </>
          )}
        </output>
      </figcaption>
    </figure>
  );
}

/** "316 nodes, 214 of them named, and 643 connections." */
function contentsOf(scene: Scene, named: number): string {
  const nodes = countOfNodes(scene.nodes.length);
  const connections = countOfConnections(scene.relationships.length);
  if (named === scene.nodes.length) return t('export.contentsAll', { nodes, connections });
  return t('export.contents', { nodes, named, connections });
}
