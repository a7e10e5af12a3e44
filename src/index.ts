/**
 * kehoach: Vietnamese administrative plans and reports as checked, structured data.
 *
 * @module
 */
export { extract, planPipeline, type ExtractOptions } from './pipeline.ts';
export { parseNumber, type ParsedNumber } from './extract/numeral/index.ts';
export { planParse } from './read/parse.ts';
export { planSegment } from './segment/index.ts';
export { planExtract } from './extract/index.ts';
export { planRelate } from './relate/index.ts';
export { planCheck } from './check/index.ts';
export { planCompile } from './emit/compile.ts';
export { reviewPage, type ReviewOptions } from './page/review.ts';
export type * from './schema/index.ts';
