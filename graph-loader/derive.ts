import { boundsOf } from '../src/model/dates.ts';
import type { PropertySpecs } from '../src/model/properties.ts';
import type { Properties } from '../src/model/values.ts';

/** Each derived property: the date it comes from, and which end of what that date may mean. */
const rules: Record<string, { of: string; bound: 'first' | 'last' }> = {
  earliest: { of: 'start', bound: 'first' },
  latest: { of: 'start', bound: 'last' },
  sinceEarliest: { of: 'since', bound: 'first' },
  sinceLatest: { of: 'since', bound: 'last' },
  untilEarliest: { of: 'until', bound: 'first' },
  untilLatest: { of: 'until', bound: 'last' },
};

/** The values that the model wants computed; absent where the date they come from is absent. */
export function derive(specs: PropertySpecs, properties: Properties): Properties {
  const derived: Properties = {};
  for (const [name, spec] of Object.entries(specs)) {
    if (!spec.derived) continue;
    const rule = rules[name];
    if (!rule) throw new Error(`no rule for the derived property ${name}`);
    const date = properties[rule.of];
    const bounds = typeof date === 'string' ? boundsOf(date) : undefined;
    if (bounds) derived[name] = bounds[rule.bound];
  }
  return derived;
}
