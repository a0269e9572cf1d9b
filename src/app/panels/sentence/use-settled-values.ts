import { useEffect, useEffectEvent, useId } from 'react';
import { create } from 'zustand';
import type { Parameters, PresetParameter } from '../../../model/wire.ts';
import { t } from '../../../words/t.ts';
import type { Offered } from './use-offered.ts';

/** What a sentence last settled by itself. */
type Settled = { form: string; parameter: string; id: string; sentence: string };

const settledStore = create<{ last: Settled | undefined }>()(() => ({ last: undefined }));

type Given = {
  parameters: readonly PresetParameter[];
  values: Parameters;
  offered: ReadonlyMap<string, Offered>;
  /** The name of a node that a parameter may be. */
  nameOf: (parameter: PresetParameter, id: string) => string;
  onSettle: (parameter: string, id: string) => void;
};

/** Gives a parameter whose value is no longer offered the first that is, and says so until it is changed again. */
export function useSettledValues({ parameters, values, offered, nameOf, onSettle }: Given): string | undefined {
  const form = useId();
  const { last } = settledStore();
  const lost = parameters.find(({ name }) => {
    const { options, by } = offered.get(name) ?? {};
    return by && options && options.length > 0 && !options.some(({ id }) => id === values[name]);
  });
  const settle = useEffectEvent(() => {
    const { by, options: [first] = [] } = (lost && offered.get(lost.name)) ?? {};
    if (!lost || !by || !first) return;
    const sentence = t('sentence.settled', {
      title: lost.title,
      name: first.name,
      former: nameOf(lost, String(values[lost.name] ?? '')),
      by: nameOf(by, String(values[by.name] ?? '')),
    });
    settledStore.setState({ last: { form, parameter: lost.name, id: first.id, sentence } });
    onSettle(lost.name, first.id);
  });
  useEffect(() => settle(), [lost, offered]);
  return last?.form === form && values[last.parameter] === last.id ? last.sentence : undefined;
}
