import type { ApiRoute } from './api-routes.ts';

/** What the fields of a route's form hold. */
export type Filled = { values: Readonly<Record<string, string>>; body: string; type: string };

export type ApiRequest = { method: string; path: string; headers: Record<string, string>; body?: string };

const JSON_TYPE = 'application/json';

/** The request that a form makes; a field of the query that is empty is left out. */
export function toRequest(route: ApiRoute, { values, body, type }: Filled): ApiRequest {
  let path = route.path;
  const query = new URLSearchParams();
  for (const { name, place } of route.parameters) {
    const value = values[name] ?? '';
    if (place === 'path') path = path.replace(`{${name}}`, encodeURIComponent(value));
    else if (value !== '') query.set(name, value);
  }
  return {
    method: route.method,
    path: query.size === 0 ? path : `${path}?${query}`,
    headers: {
      ...(type !== JSON_TYPE && { Accept: type }),
      ...(route.body !== undefined && { 'Content-Type': JSON_TYPE }),
    },
    ...(route.body !== undefined && { body: inOneLine(body) }),
  };
}

/** Why a text is no JSON; undefined where it is. */
export function jsonFault(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const inOneLine = (json: string): string => (jsonFault(json) === undefined ? JSON.stringify(JSON.parse(json)) : json);

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** The same request for a shell. */
export function curlOf({ method, path, headers, body }: ApiRequest, origin: string): string {
  const isSaidByBody = method === (body === undefined ? 'GET' : 'POST');
  return [
    'curl',
    ...(isSaidByBody ? [] : ['-X', method]),
    quoted(origin + path),
    ...Object.entries(headers).flatMap(([name, value]) => ['-H', quoted(`${name}: ${value}`)]),
    ...(body === undefined ? [] : ['-d', quoted(body)]),
  ].join(' ');
}
