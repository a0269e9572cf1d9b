import { useEffect, useMemo } from 'react';
import type { Scene } from '../../scene/scene.ts';
import type { Drawing } from './drawing.ts';
import { fontOf } from './text-measure.ts';

/** Asks for the fonts that the scene's names need, and writes them again once they have arrived. */
export function useFonts(drawing: Drawing | undefined, scene: Scene): void {
  const characters = useMemo(() => charactersOf(scene), [scene]);

  useEffect(() => {
    if (!drawing) return undefined;
    const remeasure = (): void => drawing.remeasure();
    document.fonts.addEventListener('loadingdone', remeasure);
    return () => document.fonts.removeEventListener('loadingdone', remeasure);
  }, [drawing]);

  useEffect(() => {
    for (const isBold of [false, true]) {
      // A font that does not come leaves the next of the family in its place.
      document.fonts.load(fontOf(12, isBold), characters).catch(() => undefined);
    }
  }, [characters]);
}

function charactersOf(scene: Scene): string {
  const characters = new Set<string>();
  for (const { name } of scene.nodes) for (const character of name) characters.add(character);
  return [...characters].toSorted().join('');
}
