import { z } from 'zod';
import { COMPACT_TYPE } from '../../model/compact-result.ts';

/** What the page needs of the server's OpenAPI document. */
const documentSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        tags: z.array(z.string()),
        summary: z.string(),
        parameters: z
          .array(
            z.object({
              name: z.string(),
              in: z.enum(['path', 'query']),
              required: z.boolean(),
              example: z.string().optional(),
            }),
          )
          .default([]),
        requestBody: z.object({ content: z.record(z.string(), z.object({ example: z.unknown() })) }).optional(),
        responses: z.record(z.string(), z.object({ content: z.record(z.string(), z.unknown()) })),
      }),
    ),
  ),
});
type Operation = z.infer<typeof documentSchema>['paths'][string][string];

export type ApiParameter = { name: string; place: 'path' | 'query'; isRequired: boolean; example: string };

/** One thing that can be asked, as a form shows it. */
export type ApiRoute = {
  id: string;
  method: string;
  path: string;
  subject: string;
  summary: string;
  parameters: ApiParameter[];
  /** The example that its body begins with; absent: it has none. */
  body?: string;
  /** Media types that it answers in, for people to read. */
  types: string[];
};

export function apiRoutesOf(document: unknown): ApiRoute[] {
  const { paths } = documentSchema.parse(document);
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => toRoute(method.toUpperCase(), path, operation)),
  );
}

function toRoute(method: string, path: string, operation: Operation): ApiRoute {
  const { operationId, tags, summary, parameters, requestBody, responses } = operation;
  const media = requestBody?.content['application/json'];
  return {
    id: operationId,
    method,
    path,
    subject: tags[0] ?? '',
    summary,
    parameters: parameters.map(({ name, in: place, required, example = '' }) => ({
      name,
      place,
      isRequired: required,
      example,
    })),
    ...(media && { body: JSON.stringify(media.example, null, 2) }),
    types: Object.keys(responses['200']?.content ?? {}).filter((type) => type !== COMPACT_TYPE),
  };
}
