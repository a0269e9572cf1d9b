import { Tabs } from '@base-ui/react/tabs';
import { useState } from 'react';
import type { Graph } from '../../../model/values.ts';
import type { Looks } from '../../../model/view.ts';
import { measures } from '../../../scene/looks/measures.ts';
import type { MeasureId } from '../../../scene/looks/measures.ts';
import { measureName } from '../../../words/measure-words.ts';
import { useRuns } from '../../analysis/store.ts';
import type { Run } from '../../analysis/types.ts';
import { Icon } from '../../shell/Icon.tsx';
import { t } from '../../../words/t.ts';
import { MeasureDetail } from './MeasureDetail.tsx';
import type { MeasuredPicture } from './MeasureDetail.tsx';
import { ProjectionMenu } from './ProjectionMenu.tsx';
import type { ProjectionMenuProps } from './ProjectionMenu.tsx';
import './analysis.css';

/** What connects the picture, and what can be worked out of it. */
export function AnalysisPanel({ projection, onProjection, ...rest }: ProjectionMenuProps & MeasuredPicture) {
  const runs = useRuns();
  const { graph } = rest;
  const [open, setOpen] = useState<MeasureId>(() => firstOf(rest.looks));
  return (
    <div className="analysis">
      <ProjectionMenu projection={projection} onProjection={onProjection} />
      {graph.nodes.length === 0 ? (
        <p className="muted">{projection ? t('projections.empty') : t('analysis.nothing')}</p>
      ) : (
        <Tabs.Root className="measures" orientation="vertical" value={open} onValueChange={setOpen}>
          <Tabs.List className="measure-list" aria-label={t('analysis.measures')}>
            {measures.map(({ id }) => (
              <Tabs.Tab key={id} value={id} className="measure-tab">
                {measureName(id)}
                <RunMark run={runs[id]} graph={graph} />
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel key={open} value={open} className="measure-detail" tabIndex={-1}>
            <MeasureDetail id={open} run={runs[open]} {...rest} />
          </Tabs.Panel>
        </Tabs.Root>
      )}
    </div>
  );
}

const firstOf = ({ colourBy }: Looks): MeasureId => measures.find(({ id }) => id === colourBy)?.id ?? measures[0].id;

/** Beside a measure's name: how far it is, or that it is there. */
function RunMark({ run, graph }: { run: Run | undefined; graph: Graph }) {
  if (run?.status === 'running')
    return <span className="muted">{t('analysis.percent', { percent: Math.round(100 * run.done) })}</span>;
  return run?.status === 'done' && run.graph === graph ? <Icon name="check" /> : null;
}
