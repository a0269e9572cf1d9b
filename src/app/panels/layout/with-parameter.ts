import type { LayoutParameter, ParameterValue } from '../../../layout/layout.ts';
import type { LayoutChoice } from '../../../model/view.ts';

/** The choice with another value; one that is the layout's own default is not kept. */
export function withParameter(choice: LayoutChoice, spec: LayoutParameter, value: ParameterValue): LayoutChoice {
  const { [spec.name]: _former, ...others } = choice.parameters;
  const parameters = value === spec.default ? others : { ...others, [spec.name]: value };
  return { ...choice, parameters };
}
