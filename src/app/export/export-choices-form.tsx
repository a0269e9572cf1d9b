import type { Scene } from '../../scene/scene.ts';
import { markdownList } from './besides.ts';
import type { Beside } from './besides.ts';
import type { ExportChoices } from './choices.ts';
import { hasOriginalNames } from './part-of.ts';
import { AlsoSection } from './sections/AlsoSection.tsx';
import { FileSection } from './sections/FileSection.tsx';
import { GroundSection } from './sections/GroundSection.tsx';
import { LegendSection } from './sections/LegendSection.tsx';
import { NamesSection } from './sections/NamesSection.tsx';
import { NotesLeftOut } from './sections/NotesLeftOut.tsx';
import { PartSection } from './sections/PartSection.tsx';
import { SizeSection } from './sections/SizeSection.tsx';
import { SourcesSection } from './sections/SourcesSection.tsx';
import { WordsSection } from './sections/WordsSection.tsx';
import type { ExportSubject } from './subject.ts';
import type { Exporting } from './use-export.ts';

type FormProps = {
  subject: ExportSubject;
  exporting: Exporting;
  onChange: (changed: Partial<ExportChoices>) => void;
  canSave: boolean;
  onSaveBeside: (file: Beside) => void;
};

export function ExportChoicesForm({ subject, exporting, onChange, canSave, onSaveBeside }: FormProps) {
  const { choices, part, preview } = exporting;
  const picture = preview.status === 'drawn' ? preview.picture : undefined;
  const props = { choices, onChange };
  return (
    <div className="export-form">
      <PartSection {...props} hasChosen={isDrawn(subject)} />
      <SizeSection {...props} room={picture?.room} />
      <GroundSection {...props} />
      <WordsSection {...props} />
      <LegendSection {...props} hasScales={subject.scene.keys.some(isOfScale)} />
      <NamesSection {...props} hasOriginals={hasOriginalNames(subject.drawn)} />
      <SourcesSection {...props} connections={part.shown.relationships.length} />
      <NotesLeftOut count={picture?.notesLeftOut ?? 0} canSave={canSave} onSave={() => onSaveBeside(markdownList)} />
      <FileSection {...props} view={subject.view} shown={part.shown} />
      <AlsoSection isReady={canSave} onSave={onSaveBeside} />
    </div>
  );
}

/** Something of what is chosen is in the picture. */
function isDrawn({ scene, selection }: ExportSubject): boolean {
  const chosen = new Set(selection);
  const isChosen = ({ id }: { id: string }): boolean => chosen.has(id);
  return scene.nodes.some(isChosen) || scene.relationships.some(isChosen);
}

const isOfScale = ({ samples }: Scene['keys'][number]): boolean => samples.some(({ sample }) => sample !== 'paint');
