import process from 'node:process';
import { AtomicFile } from '../../src/files/atomic-file.ts';

/** A process of its own that begins a file and is gone before it is complete: PATH. */
const file = await AtomicFile.create(process.argv[2] ?? '');
await file.write('half');
process.kill(process.pid, 'SIGKILL');
