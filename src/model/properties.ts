/** What one column of a table, and so one property of a node or relationship, may hold. */
export type PropertySpec = {
  type: 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'list' | 'choice' | 'url';
  /** What the screen calls it. */
  title: string;
  /** Said to whoever fills in the table. */
  description?: string;
  required?: boolean;
  choices?: readonly string[];
  /** Values of a list are ids of this kind. */
  idsOf?: string;
  /** A value of one of these properties that some node of this kind has. */
  valuesOf?: { kind: string; properties: readonly string[] };
  minimum?: number;
  maximum?: number;
  /** Computed by the loader: never a column, never shown as if a source had said it. */
  derived?: boolean;
};

export type PropertySpecs = Readonly<Record<string, PropertySpec>>;

/** Separates the values of a list within a cell. */
export const LIST_SEPARATOR = '|';
