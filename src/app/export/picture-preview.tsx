import { useEffect, useMemo, useRef } from 'react';
import type { Picture } from '../../scene/picture/picture.ts';
import { countOfConnections, countOfNodes } from '../../words/count.ts';
import { sourcingWarnings } from '../../words/sourcing-warnings.ts';
import { t } from '../../words/t.ts';
import type { ExportChoices } from './choices.ts';
import type { Part } from './part-of.ts';
import { drawPreview } from './render-png.ts';
import { isLarge } from './use-picture-preview.ts';
import type { Preview } from './use-picture-preview.ts';

type PreviewProps = {
  preview: Preview;
  part: Part;
  choices: ExportChoices;
  /** The preview is of just what is chosen. */
  isCurrent: boolean;
};

/** The picture in small, with its size and what is in it in words. */
export function PicturePreview({ preview, part, choices, isCurrent }: PreviewProps) {
  const { title, isTransparent, theme } = choices;
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = preview.status === 'drawn' ? preview.picture : undefined;
  useEffect(() => {
    const drawing = new AbortController();
    const { signal } = drawing;
    const to = canvas.current;
    if (to && picture)
      drawPreview(to, picture, { scale: scaleFor(to, picture), signal }).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    return () => drawing.abort();
  }, [picture]);
  return (
    <figure className="export-preview">
      <div className="export-paper">
        <canvas ref={canvas} hidden={!picture} data-ground={isTransparent ? theme : undefined}>
          {t('export.preview', { title: title || t('export.noTitle') })}
        </canvas>
      </div>
      <figcaption>
        <output>
          {preview.status === 'drawing' && t('export.drawing')}
          {preview.status !== 'failed' && !isCurrent && isLarge(part.scene) && <LargeNote part={part} />}
          {preview.status === 'failed' && <span className="export-failure">{preview.message}</span>}
          {picture && part.nodes === 0 && <span className="export-warning">{t('export.nothing')}</span>}
          {picture && part.nodes > 0 && (
            <>
              {t('export.pixels', { width: picture.width, height: picture.height })} {contentsOf(part, picture.named)}
            </>
          )}
        </output>
        <Sourcing part={part} />
      </figcaption>
    </figure>
  );
}

/** Of many marks the preview comes a while after a change. */
const LargeNote = ({ part }: { part: Part }) => (
  <span className="export-note">
    {t('export.large', {
      nodes: countOfNodes(part.nodes),
      connections: countOfConnections(part.shown.relationships.length),
    })}
  </span>
);

/** As large as there is room for, in the screen's own pixels: a browser that shrinks letters blurs them. */
function scaleFor({ parentElement: room }: HTMLCanvasElement, { width, height }: Picture): number {
  if (!room) return 1;
  const fitting = Math.min(room.clientWidth / width, room.clientHeight / height);
  return Math.min(1, fitting * devicePixelRatio);
}

/** "12 of 40 connections rest on a single source." */
function Sourcing({ part: { shown, drawn } }: { part: Part }) {
  const warnings = useMemo(() => sourcingWarnings({ graph: drawn, scene: shown }), [drawn, shown]);
  return warnings.length > 0 && <p className="export-warning">{warnings.join(' ')}</p>;
}

/** "316 nodes, 214 of them named, and 643 connections." */
function contentsOf(part: Part, named: number): string {
  const nodes = countOfNodes(part.nodes);
  const connections = countOfConnections(part.shown.relationships.length);
  if (named === part.nodes) return t('export.contentsAll', { nodes, connections });
  return t('export.contents', { nodes, named, connections });
}
