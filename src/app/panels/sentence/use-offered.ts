import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isNode } from '../../../model/values.ts';
import { neighboursBodySchema } from '../../../model/explore.ts';
import type { CountedResult } from '../../../model/explore.ts';
import type { Parameters, PresetOption, PresetParameter, Presets } from '../../../model/wire.ts';
import { neighboursAnswer } from '../../api/explore-answers.ts';

/** What a parameter offers: all of its kind, or those that another parameter's node is connected with. */
export type Offered = {
  /** Undefined: any node of the graph. */
  options: readonly PresetOption[] | undefined;
  /** The parameter that narrows them, once its neighbours are known. */
  by: PresetParameter | undefined;
};

const MOST_OFFERED = 1000;
const bodySchema = neighboursBodySchema.pick({ types: true, kind: true });

type Chained = PresetParameter & { of: NonNullable<PresetParameter['of']> };
const isChained = (parameter: PresetParameter): parameter is Chained => parameter.of !== undefined;

/** What each parameter of a preset offers with these values; more than it should while that is being asked. */
export function useOffered(
  parameters: readonly PresetParameter[],
  values: Parameters,
  options: Presets['options'],
): ReadonlyMap<string, Offered> {
  const chained = parameters.filter(isChained);
  const ids = useQueries({
    queries: chained.map((parameter) => ({ ...connectedAnswer(parameter, values), select: idsOf })),
    combine: (asked) => asked.map(({ data }) => data),
  });
  return useMemo(
    () =>
      new Map(
        parameters.map((parameter): [string, Offered] => {
          const all = parameter.kind === undefined ? undefined : (options[parameter.kind] ?? []);
          const at = chained.findIndex(({ name }) => name === parameter.name);
          const connected = at < 0 ? undefined : ids[at];
          if (!connected || !all) return [parameter.name, { options: all, by: undefined }];
          const by = parameters.find(({ name }) => name === parameter.of?.parameter);
          return [parameter.name, { options: all.filter(({ id }) => connected.has(id)), by }];
        }),
      ),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `chained` follows from the parameters
    [parameters, options, ids],
  );
}

function connectedAnswer({ of, kind }: Chained, values: Parameters) {
  const id = values[of.parameter];
  // A reader's own preset may name what the data does not have: then all of its kind are offered.
  const body = bodySchema.safeParse({ types: [of.type], kind });
  const isAsked = body.success && typeof id === 'string' && id !== '';
  return { ...neighboursAnswer({ ids: [String(id)], ...body.data, limit: MOST_OFFERED }), enabled: isAsked };
}

const idsOf = ({ rows }: CountedResult): ReadonlySet<string> =>
  new Set(rows.flatMap(([node]) => (node !== undefined && isNode(node) ? [node.id] : [])));
