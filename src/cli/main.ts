#!/usr/bin/env -S node --no-regexp-tier-up
import module from 'node:module';
import process from 'node:process';

// Before the rest is loaded: from the second start on, nothing is stripped of its types or compiled again.
module.enableCompileCache();

// The first line has V8 compile each pattern of the grammars once, to machine code, instead of to bytecode first and to
// machine code at its second use: a fifth of the start. It must be there and not here; on a running process it crashes.

const { runProgram } = await import('./program.ts');
process.exitCode = await runProgram(process.argv.slice(2));
