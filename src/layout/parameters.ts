import type { LayoutParameter, ParameterValue } from './layout.ts';

type ValueOf<Spec extends LayoutParameter> = Spec extends { type: 'number' }
  ? number
  : Spec extends { type: 'boolean' }
    ? boolean
    : Spec extends { choices: readonly { value: infer Value }[] }
      ? Value
      : never;

export type ParametersOf<Specs extends readonly LayoutParameter[]> = {
  readonly [Spec in Specs[number] as Spec['name']]: ValueOf<Spec>;
};

/** What a layout works with: the given values where they are usable, numbers brought within bounds, else the defaults. */
export const readParameters = <const Specs extends readonly LayoutParameter[]>(
  specs: Specs,
  given: Readonly<Record<string, ParameterValue>> = {},
): ParametersOf<Specs> =>
  Object.fromEntries(specs.map((spec) => [spec.name, readOne(spec, given[spec.name])])) as ParametersOf<Specs>;

function readOne(spec: LayoutParameter, value: ParameterValue | undefined): ParameterValue {
  switch (spec.type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? Math.min(spec.max, Math.max(spec.min, value))
        : spec.default;
    case 'boolean':
      return typeof value === 'boolean' ? value : spec.default;
    case 'choice':
      return spec.choices.some((choice) => choice.value === value) && value !== undefined ? value : spec.default;
  }
}
