import type { Picture } from '../../picture/use-picture.ts';
import { select } from '../../state/view/actions.ts';
import { t } from '../../../words/t.ts';
import type { BroughtPaths } from './PathsPanel.tsx';
import { namedIn } from './selection-actions.ts';

/** Ways back to paths that were asked for. */
export function PathsChips({ all, picture }: { all: readonly BroughtPaths[]; picture: Picture }) {
  if (all.length === 0) return null;
  return (
    <ul className="paths-chips">
      {all.map(({ addition }) => {
        const [from, to] = namedIn(picture, [addition.from, addition.to]);
        return (
          <li key={`${addition.from} ${addition.to}`}>
            <button type="button" className="text-button" onClick={() => select([addition.from, addition.to])}>
              {t('explore.paths.title', { from: from?.name ?? addition.from, to: to?.name ?? addition.to })}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
