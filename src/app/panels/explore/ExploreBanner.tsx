import { useEffect } from 'react';
import type { Picture } from '../../picture/use-picture.ts';
import { CloseButton } from '../../shell/CloseButton.tsx';
import { leadOf } from '../../state/view/transitions.ts';
import { t } from '../../../words/t.ts';
import { nodesAmong } from './choose.ts';
import { addPaths } from './explore-actions.ts';
import { setExploring, useExploring } from './exploring.ts';
import { namedIn } from './selection-actions.ts';
import './explore.css';

/** Over the picture: which end of a path is awaited, or what the last doing came to. */
export function ExploreBanner({ picture }: { picture: Picture }) {
  const { picking, said } = useExploring();
  usePickedEnd(picture);
  if (!picking && !said) return <output />;
  const words = picking
    ? t(picking.end === 'to' ? 'explore.pickTo' : 'explore.pickFrom', { name: picking.name })
    : said;
  const putAway = (): void => setExploring({ picking: undefined, said: undefined });
  return (
    <div className="explore-banner">
      <output>{words}</output>
      {picking ? (
        <button type="button" className="button" onClick={putAway}>
          {t('explore.cancel')}
        </button>
      ) : (
        <CloseButton label={t('explore.putAway')} title={t('explore.putAway')} onClick={putAway} />
      )}
    </div>
  );
}

/** The next node that is chosen, wherever and however, is the other end. */
function usePickedEnd(picture: Picture): void {
  const { picking } = useExploring();
  const lead = leadOf(picture.view);
  useEffect(() => {
    if (!picking || lead === undefined || lead === picking.id) return;
    const [other] = namedIn(picture, nodesAmong([lead], picture.records.graph));
    if (!other) return;
    if (picking.end === 'to') addPaths(picking, other, false);
    else addPaths(other, picking, false);
  }, [picking, lead, picture]);
}
