#!/usr/bin/env -S node --no-regexp-tier-up
import module from 'node:module';
import process from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  process.stderr.write(
    `kehoach: cần Node.js 22.13 trở lên, máy này có ${process.versions.node}. · Node.js 22.13 or later is needed, this is ${process.versions.node}.\n`,
  );
  process.exit(2);
}

// Before the rest is loaded: from the second start on, nothing is stripped of its types or compiled again. This file alone
// is JavaScript, for it comes before that, and to load what strips types is a sixth of the start. (The first line
// of this file has V8 compile each pattern of the grammars once, to machine code, instead of to bytecode first and to
// machine code at its second use: a fifth of the start. It must be told there; told to a running process it crashes.)
module.enableCompileCache();

const { runProgram } = await import('./program.ts');
process.exitCode = await runProgram(process.argv.slice(2));
