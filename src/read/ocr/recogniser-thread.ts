import { createRequire } from 'node:module';

/**
 * What a recogniser's thread runs. The libraries in it tell the console of every damaged picture and every box that is cut
 * at an edge; what the user must know of that is told by errors and findings.
 */
const silent = (): void => undefined;
Object.assign(console, { log: silent, warn: silent, error: silent });
createRequire(import.meta.url)('tesseract.js/src/worker-script/node/index.js');
