/** What the data says of a source itself; null: nothing. */
type KnownSource = { publisher: string | null; kind: string | null };

/** By the source's id. */
export type KnownSources = ReadonlyMap<string, KnownSource>;
