import type { ReactNode } from 'react';

/** Choices that belong together, under their heading. */
export const Section = ({ words, children }: { words: string; children: ReactNode }) => (
  <fieldset className="export-section">
    <legend>{words}</legend>
    {children}
  </fieldset>
);
