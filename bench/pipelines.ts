import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { planCheck } from '../src/check/index.ts';
import { planCompile } from '../src/emit/compile.ts';
import { planExtract } from '../src/extract/index.ts';
import { planPipeline } from '../src/pipeline.ts';
import { planParseMarkdown } from '../src/read/markdown.ts';
import { planRelate } from '../src/relate/index.ts';
import { planSegment } from '../src/segment/index.ts';

const stock = unified().use(remarkParse).use(remarkGfm).freeze();

const markdown = unified()
  .use(planParseMarkdown)
  .use(planSegment)
  .use(planExtract)
  .use(planRelate)
  .use(planCheck)
  .use(planCompile)
  .freeze();

/** What a text is put through, whole and in process. */
export const PIPELINES = {
  /** The parser alone, as everyone installs it. */
  stock: (text: string): unknown => stock.parse(text),
  /** Ours, from the text to the extraction. */
  text: (text: string): unknown => planPipeline.stringify(planPipeline.runSync(planPipeline.parse(text))),
  markdown: (text: string): unknown => markdown.stringify(markdown.runSync(markdown.parse(text))),
} as const;
