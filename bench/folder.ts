import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writePlan } from './texts.ts';

const SAMPLES = new URL('../samples/', import.meta.url);

/**
 * Writes a folder of documents as offices have them: the samples under other places, and plans that nobody issued. The
 * number of a document decides what it holds.
 *
 * @param count how many
 */
export async function writeDocuments(folder: string, count: number): Promise<void> {
  const names = (await readdir(SAMPLES)).filter((name) => /\.(?:txt|md)$/u.test(name));
  const samples = await Promise.all(names.map((name) => readFile(new URL(name, SAMPLES), 'utf8')));
  for (let number = 0; number < count; number += 1) {
    const below = join(folder, `huyen-${Math.floor(number / 500)}`);
    if (number % 500 === 0) await mkdir(below, { recursive: true });
    const name = `${String(number).padStart(6, '0')}.txt`;
    await writeFile(join(below, name), documentOf(number, samples));
  }
}

/** Every fourth is a made plan of up to three sections; the others are samples of a place with a number. */
function documentOf(number: number, samples: readonly string[]): string {
  if (number % 4 === 3) {
    const plan = writePlan(number);
    return plan.slice(0, Math.round((plan.length * ((number % 3) + 1)) / 12));
  }
  const sample = samples[number % samples.length] ?? '';
  return `${sample.replaceAll(/(?<=\b[xX]ã )\p{Lu}/gu, (letter) => `${letter}${number % 97}`)}\n\nSố lưu: ${number}\n`;
}
