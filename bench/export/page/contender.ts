/** What a contender saves a picture with, once all that its reader has in view is there. */
export type Exporter = { png: () => Promise<Blob | Uint8Array>; svg?: () => Promise<string> };

export type Contender = (container: HTMLElement, nodes: number) => Promise<Exporter>;
