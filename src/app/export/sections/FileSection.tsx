import { useMemo } from 'react';
import type { ViewFile } from '../../../model/view-file.ts';
import type { Scene } from '../../../scene/scene.ts';
import { countOfConnections, countOfNodes } from '../../../words/count.ts';
import { t } from '../../../words/t.ts';
import { formats } from '../choices.ts';
import { Check } from '../fields/Check.tsx';
import { Choice } from '../fields/Choice.tsx';
import { Section } from '../fields/Section.tsx';
import { StepsNote } from '../story/StepsNote.tsx';
import type { SectionProps } from './section-props.ts';

type FileSectionProps = SectionProps & {
  view: () => ViewFile;
  /** What the picture shows. */
  shown: Scene;
};

/** What goes into the file beside the picture is said before it is saved. */
export function FileSection({ choices, onChange, view, shown }: FileSectionProps) {
  const { nodes, relationships } = useMemo(() => view().graph, [view]);
  const counts = { nodes: countOfNodes(nodes.length), connections: countOfConnections(relationships.length) };
  return (
    <Section words={t('export.file.heading')}>
      <Choice
        words={t('export.file.format')}
        value={choices.format}
        options={formats.map((format) => ({ value: format, words: format.toUpperCase() }))}
        onChange={(format) => onChange({ format })}
      />
      {choices.format === 'html' ? (
        <>
          <p className="export-note">{t('export.file.page', counts)}</p>
          <StepsNote scene={shown} />
        </>
      ) : (
        <>
          {choices.format === 'svg' && <OutlinesCheck choices={choices} onChange={onChange} />}
          <Check
            words={t('export.file.holdsView')}
            isOn={choices.holdsView}
            onChange={(holdsView) => onChange({ holdsView })}
          />
          <p className="export-note">{choices.holdsView ? t('export.file.held', counts) : t('export.file.notHeld')}</p>
        </>
      )}
    </Section>
  );
}

const OutlinesCheck = ({ choices: { isOutlined }, onChange }: SectionProps) => (
  <>
    <Check words={t('letters.outlined')} isOn={isOutlined} onChange={(is) => onChange({ isOutlined: is })} />
    <p className="export-note">{t(isOutlined ? 'letters.outlinesNote' : 'letters.textNote')}</p>
  </>
);
