/** What the data says of a source itself; null: nothing. */
type KnownSource = { publisher: string | null; kind: string | null };

/** By the source's id. */
export type KnownSources = ReadonlyMap<string, KnownSource>;

/** What a record says of it; anything but a text that says something is nothing. */
export const knownSource = (publisher: unknown, kind: unknown): KnownSource => ({
  publisher: textOr(publisher),
  kind: textOr(kind),
});

const textOr = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
