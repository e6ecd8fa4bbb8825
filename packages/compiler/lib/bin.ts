#!/usr/bin/env node
/** `seqable-compiler FILE…`: prints what becomes of files, and says of each chain what becomes of it, and why. */
import { readFileSync } from 'node:fs';
import { compile } from './compile.ts';
import { lineOf, summaryOf } from './report.ts';
import type { ChainReport } from './report.ts';
import { version } from './version.ts';

const USAGE = `Usage: seqable-compiler [--report] FILE…

Prints what becomes of each file, and on the error output one line for each chain.

  --report    prints the lines alone
  --version   prints the version
`;

function main(args: readonly string[]): number {
  const wrong = args.find((arg) => arg.startsWith('-') && !['--report', '--version', '--help'].includes(arg));
  const files = args.filter((arg) => !arg.startsWith('-'));
  if (args.includes('--version')) return say(`${version}\n`, 0);
  if (args.includes('--help')) return say(USAGE, 0);
  if (wrong !== undefined) return complain(`seqable-compiler: there is no option ${wrong}\n\n${USAGE}`);
  if (files.length === 0) return complain(USAGE);
  const report: ChainReport[] = [];
  for (const filename of files) {
    try {
      const compiled = compile(readFileSync(filename, 'utf8'), { filename });
      report.push(...compiled.report);
      if (!args.includes('--report')) process.stdout.write(compiled.code);
    } catch (error) {
      return complain(`seqable-compiler: ${filename}: ${(error as Error).message}\n`);
    }
  }
  process.stderr.write([...report.map(lineOf), summaryOf(report), ''].join('\n'));
  return 0;
}

function say(text: string, code: number): number {
  process.stdout.write(text);
  return code;
}

function complain(text: string): number {
  process.stderr.write(text);
  return 2;
}

process.exitCode = main(process.argv.slice(2));
