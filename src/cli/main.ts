#!/usr/bin/env node
import module from 'node:module';
import process from 'node:process';

// Before the rest is loaded: from the second start on, nothing is stripped of its types or compiled again.
module.enableCompileCache();

const { runProgram } = await import('./program.ts');
process.exitCode = await runProgram(process.argv.slice(2));
