import { SHAPE_VIEW_BOX, shapeOf, shapePath } from '../../scene/shapes.ts';
import { themes } from '../../scene/theme.ts';
import { useTheme } from '../state/theme/store.ts';

/** The mark of a kind, as the picture draws it. */
export function KindShape({ kind, isColoured = true }: { kind: string; isColoured?: boolean }) {
  const theme = themes[useTheme()];
  return (
    <svg className="kind-shape" viewBox={SHAPE_VIEW_BOX} aria-hidden="true">
      <path d={shapePath(shapeOf(kind))} fill={isColoured ? (theme.kinds[kind] ?? theme.unknown) : theme.muted} />
    </svg>
  );
}
