import { countedResultSchema, type CountedResult } from '../../src/model/explore.ts';
import {
  healthSchema,
  nodeDetailSchema,
  presetsSchema,
  resultSchema,
  searchSchema,
  type Health,
  type NodeDetail,
  type Parameters,
  type Presets,
  type Result,
} from '../../src/model/wire.ts';

/** What the server says of the same data, to compare the page with. */
export async function ask(url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    ...(body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

export const askHealth = async (site: string): Promise<Health> => healthSchema.parse(await ask(`${site}/api/health`));

export const askGraph = async (site: string): Promise<Result> => resultSchema.parse(await ask(`${site}/api/graph`));

export const askPresets = async (site: string): Promise<Presets> =>
  presetsSchema.parse(await ask(`${site}/api/presets`));

export const askPreset = async (site: string, name: string, parameters: Parameters): Promise<Result> =>
  resultSchema.parse(await ask(`${site}/api/presets/${name}`, { parameters }));

export const askNode = async (site: string, id: string): Promise<NodeDetail> =>
  nodeDetailSchema.parse(await ask(`${site}/api/nodes/${encodeURIComponent(id)}`));

export const askNeighbours = async (site: string, id: string): Promise<CountedResult> =>
  countedResultSchema.parse(await ask(`${site}/api/neighbours`, { ids: [id], limit: 40 }));

export const askSearch = async (site: string, text: string) =>
  searchSchema.parse(await ask(`${site}/api/search?q=${encodeURIComponent(text)}`)).hits;
