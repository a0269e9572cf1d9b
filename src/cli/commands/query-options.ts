import { InvalidArgumentError } from 'commander';

export type TypedParameters = Readonly<Record<string, string>>;

/** One more `--param key=value`. */
export function addParameter(text: string, former: TypedParameters): TypedParameters {
  const equals = text.indexOf('=');
  if (equals < 1) throw new InvalidArgumentError('Expected key=value, such as organization=organization:sco.');
  return { ...former, [text.slice(0, equals)]: text.slice(equals + 1) };
}

export function readTimeout(text: string): number {
  const seconds = /^\d{1,5}(\.\d+)?$/.test(text) ? Number(text) : 0;
  if (seconds > 0) return seconds;
  throw new InvalidArgumentError('Expected a number of seconds from above 0 to 99999.');
}
