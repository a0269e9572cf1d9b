import { t } from '../../../words/t.ts';
import { besideGroups } from '../besides.ts';
import type { Beside } from '../besides.ts';
import { Section } from '../fields/Section.tsx';

type AlsoSectionProps = { isReady: boolean; onSave: (file: Beside) => void };

/** Files that go beside the picture, each saved by its own press. */
export const AlsoSection = ({ isReady, onSave }: AlsoSectionProps) => (
  <Section words={t('export.also.heading')}>
    {besideGroups.map(({ group, files }) => (
      <fieldset key={group} className="export-group">
        <legend className="export-label">{t(`export.also.${group}`)}</legend>
        <div className="export-files">
          {files.map((file) => (
            <button key={file.id} type="button" className="button" disabled={!isReady} onClick={() => onSave(file)}>
              {t(`export.also.${file.id}`)}
            </button>
          ))}
        </div>
      </fieldset>
    ))}
  </Section>
);
