import { z } from 'zod';
import { operations } from './operations.ts';
import type { Answer, Operation } from './operations.ts';
import * as schemas from './schemas.ts';

/**
 * The description of the server's interface, OpenAPI 3.1: the routes from the table that the server itself is made of, the
 * bodies from the schemas that it checks them with.
 */
export function openApi(version: string): object {
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) names.add(schema, { id });
  const { schemas: found } = z.toJSONSchema(names, {
    target: 'draft-2020-12',
    uri: (id) => `#/components/schemas/${id}`,
  });
  const components = Object.fromEntries(
    Object.entries(found).map(([id, { $id: _id, $schema: _schema, ...schema }]) => [id, schema]),
  );
  const paths: Record<string, Record<string, object>> = {};
  for (const [operationId, operation] of operations()) {
    const path = (paths[operation.path] ??= {});
    path[operation.method] = describe(operationId, operation, names);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'kehoach', version, license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: { schemas: components },
  };
}

type Names = z.core.$ZodRegistry<{ id: string }>;

function describe(operationId: string, { summary, parameters, body, answers }: Operation, names: Names) {
  return {
    operationId,
    summary,
    parameters: parameters.map(({ name, in: where, description, type }) => ({
      name,
      in: where,
      description,
      required: where === 'path',
      schema: { type },
    })),
    ...(body === undefined ? {} : { requestBody: { required: true, content: bodyContent(body, names) } }),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, answer]) => [
        status,
        { description: answer.description, content: answerContent(answer, names) },
      ]),
    ),
  };
}

function answerContent({ schema, mediaType = 'application/json' }: Answer, names: Names): object {
  return schema === undefined ? { [mediaType]: {} } : contentOf(schema, names);
}

function bodyContent(body: z.ZodType | 'file', names: Names): object {
  return body === 'file' ? FILE : contentOf(body, names);
}

/** A file as it is, or as the one part of a form, whose name is not asked for. */
const FILE = {
  'application/octet-stream': {},
  'multipart/form-data': {
    schema: {
      type: 'object',
      properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
      required: ['file'],
      additionalProperties: false,
    },
  },
};

function contentOf(schema: z.ZodType, names: Names): object {
  return { 'application/json': { schema: { $ref: `#/components/schemas/${names.get(schema)?.id ?? ''}` } } };
}
