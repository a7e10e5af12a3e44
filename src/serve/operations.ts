import type { z } from 'zod';
import {
  Correction,
  CorrectionRequest,
  Decision,
  DecisionRequest,
  DocumentList,
  Extraction,
  Job,
  Problem,
  ReviewedDocument,
} from './schemas.ts';

/** What an operation answers: JSON of a schema, or a file of a media type. */
export interface Answer {
  description: string;
  schema?: z.ZodType;
  mediaType?: string;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  description: string;
  type: 'string' | 'integer';
}

export interface Operation {
  method: 'get' | 'post';
  /** With `{names}` of parameters, as in OpenAPI. */
  path: string;
  summary: string;
  parameters: readonly Parameter[];
  /** A JSON body of a schema, or a file: its bytes, or a form with it. */
  body?: z.ZodType | 'file';
  answers: Readonly<Record<number, Answer>>;
}

const ID: Parameter = { name: 'id', in: 'path', description: 'The id of the document', type: 'string' };
const KEY: Parameter = {
  name: 'key',
  in: 'path',
  description: 'The key within the document',
  type: 'string',
};
const JOB: Parameter = { name: 'id', in: 'path', description: 'The id of the job', type: 'string' };

const NONE_SUCH: Answer = { description: 'There is nothing of this id', schema: Problem };
const WRONG: Answer = { description: 'The body is not as described', schema: Problem };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Everything the server does, by name: the routes and their description are made of this table. */
export const OPERATIONS = {
  listPage: {
    method: 'get',
    path: '/',
    summary: 'The page with the list of documents and a place to drop files on',
    parameters: [],
    answers: { 200: { description: 'A page', mediaType: 'text/html' } },
  },
  extract: {
    method: 'post',
    path: '/extractions',
    summary: 'Reads a document of any input format and keeps it',
    parameters: [
      {
        name: 'name',
        in: 'query',
        description: 'The name of the file; a form brings its own',
        type: 'string',
      },
      {
        name: 'Prefer',
        in: 'header',
        description: '"respond-async": answer before the document is read',
        type: 'string',
      },
    ],
    body: 'file',
    answers: {
      200: {
        description: 'It could not be read for a reason that may pass (`source.error`), and was not kept',
        schema: Extraction,
      },
      201: {
        description:
          'It was read and kept; `Location` is the document. `source.error` says where the file cannot be read',
        schema: Extraction,
      },
      202: { description: 'It is being read; `Location` is the job', schema: Job },
      400: { description: 'A form that has anything but one file, or is broken', schema: Problem },
      413: { description: 'The file is larger than this server takes', schema: Problem },
      503: {
        description: 'No room now; `Retry-After` says in how many seconds to try again',
        schema: Problem,
      },
    },
  },
  job: {
    method: 'get',
    path: '/jobs/{id}',
    summary: 'How far a document is that is being read',
    parameters: [JOB],
    answers: { 200: { description: 'The job', schema: Job }, 404: NONE_SUCH },
  },
  jobEvents: {
    method: 'get',
    path: '/jobs/{id}/events',
    summary: 'The same as it changes: an event `job` with the job for each page of a scan, until it is done',
    parameters: [JOB],
    answers: { 200: { description: 'Server-sent events', mediaType: 'text/event-stream' }, 404: NONE_SUCH },
  },
  list: {
    method: 'get',
    path: '/documents',
    summary: 'The documents, those kept last first',
    parameters: [
      { name: 'limit', in: 'query', description: 'How many; 100 unless given, 500 at most', type: 'integer' },
      { name: 'offset', in: 'query', description: 'How many to pass over', type: 'integer' },
    ],
    answers: { 200: { description: 'Documents', schema: DocumentList } },
  },
  document: {
    method: 'get',
    path: '/documents/{id}',
    summary: 'A document as it was read, and what people said of it',
    parameters: [ID],
    answers: { 200: { description: 'The document', schema: ReviewedDocument }, 404: NONE_SUCH },
  },
  reviewPage: {
    method: 'get',
    path: '/documents/{id}/review',
    summary: 'The page on which a person checks the document',
    parameters: [ID],
    answers: { 200: { description: 'A page', mediaType: 'text/html' }, 404: NONE_SUCH },
  },
  workbook: {
    method: 'get',
    path: '/documents/{id}/workbook',
    summary:
      'The lists of the document as an Excel file, with the decisions and corrections as sheets of their own',
    parameters: [ID],
    answers: { 200: { description: 'An XLSX file', mediaType: XLSX }, 404: NONE_SUCH },
  },
  decide: {
    method: 'post',
    path: '/documents/{id}/findings/{key}/decisions',
    summary: 'Accepts a finding, dismisses it, or opens it again',
    parameters: [ID, { ...KEY, description: 'The `fingerprint` of the finding' }],
    body: DecisionRequest,
    answers: { 201: { description: 'The decision', schema: Decision }, 400: WRONG, 404: NONE_SUCH },
  },
  correct: {
    method: 'post',
    path: '/documents/{id}/figures/{key}/corrections',
    summary: 'Says what a figure should be; what was extracted stays as it is',
    parameters: [ID, { ...KEY, description: 'The key of the figure, from `figureKeys`' }],
    body: CorrectionRequest,
    answers: {
      201: { description: 'The correction', schema: Correction },
      400: WRONG,
      404: NONE_SUCH,
      422: { description: 'The text is no number, or measures something else', schema: Problem },
    },
  },
  openApi: {
    method: 'get',
    path: '/openapi.json',
    summary: 'This description',
    parameters: [],
    answers: { 200: { description: 'OpenAPI 3.1', mediaType: 'application/json' } },
  },
} as const satisfies Readonly<Record<string, Operation>>;

export type OperationName = keyof typeof OPERATIONS;

/** The operations in their order, each as what all of them are. */
export function operations(): [name: string, operation: Operation][] {
  return Object.entries(OPERATIONS);
}
