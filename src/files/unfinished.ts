import { hash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';

/**
 * Where a number of a process means one process: this machine since it was started, and there this namespace. Processes of
 * other machines and containers write into the same folders, and have the same numbers. Null where the system does not
 * tell.
 */
const PLACE: string | null = place();

function place(): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8');
    return hash('sha256', `${boot}${readlinkSync('/proc/self/ns/pid')}`).slice(0, 8);
  } catch {
    return null;
  }
}

/** What a file is called until it is complete: `.figures.csv.5f1c09ab-4711.tmp`, with its process and where that is. */
export function unfinishedName(name: string): string {
  return `.${name}.${PLACE ?? 'unfinished'}-${String(process.pid)}.tmp`;
}

/** Folders in which this process has looked: once is enough, and a folder may take thousands of files. */
const swept = new Set<string>();

/** Removes what processes left in a folder that are certainly gone. Never throws. */
export async function removeLeftovers(folder: string): Promise<void> {
  if (PLACE === null || swept.has(resolve(folder))) return;
  swept.add(resolve(folder));
  const left = new RegExp(String.raw`^\..+\.${PLACE}-(\d+)\.tmp$`, 'u');
  for (const name of await readdir(folder).catch(() => [])) {
    const [, pid] = left.exec(name) ?? [];
    if (pid !== undefined && isGone(Number(pid)))
      await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

function isGone(pid: number): boolean {
  try {
    // Sends nothing.
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // Another user's process may not be signalled, and is there.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
