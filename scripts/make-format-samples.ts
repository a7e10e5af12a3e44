/**
 * Writes the plan of samples/formats as DOCX, HTML and XLSX:
 *
 *     node scripts/make-format-samples.ts
 */
import { readFile, writeFile } from 'node:fs/promises';
import { readPlan } from './plan-blocks.ts';
import { planDocx } from './plan-docx.ts';
import { planHtml } from './plan-html.ts';
import { planXlsx } from './plan-xlsx.ts';

const FOLDER = new URL('../samples/formats/', import.meta.url);

const plan = readPlan(await readFile(new URL('ke-hoach.txt', FOLDER), 'utf8'));
await writeFile(new URL('ke-hoach.docx', FOLDER), planDocx(plan));
await writeFile(new URL('ke-hoach.html', FOLDER), planHtml(plan));
await writeFile(new URL('ke-hoach.xlsx', FOLDER), planXlsx(plan));
