/**
 * Runs the expressions of a page of docs/coming-from in their own language, and writes what comes out to
 * spec/coming-from/recorded/<page>.json, which the specs hold the expressions of Seq against.
 *
 *     node scripts/coming-from/record.mjs                      all pages
 *     node scripts/coming-from/record.mjs rust linq            these
 *
 * A language also tells which functions it has for such things, so that a spec can ask whether the page names them all.
 * What each needs is said at the head of its file beside this one. An expression that the tools at hand cannot run
 * comes from documented.json, with the page that says so; it is then marked in the record.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kotlinJava } from './kotlin-java.mjs';
import { linq } from './linq.mjs';
import { readPage } from './page.mjs';
import { python } from './python.mjs';
import { rust } from './rust.mjs';

const pages = { 'python-itertools': python, linq, 'kotlin-java-streams': kotlinJava, rust };
const folder = fileURLToPath(new URL('../../spec/coming-from/recorded/', import.meta.url));
const documented = JSON.parse(readFileSync(new URL('documented.json', import.meta.url), 'utf8'));

function record(name) {
  const { languages, versions, run } = pages[name];
  const scratch = mkdtempSync(join(tmpdir(), 'seqable-record-'));
  const rows = [];
  const names = [];
  try {
    for (const part of readPage(name, languages)) {
      const known = documented[name] ?? {};
      const expressions = part.expressions.filter((expression) => !(expression in known));
      const { names: ask = [] } = languages.find(({ head }) => head === part.head);
      const outputs = run({ ...part, expressions: [...expressions, ...ask] }, scratch);
      for (const { output } of outputs.splice(expressions.length)) names.push(...output);
      if (outputs.length !== expressions.length)
        throw new Error(`${name}: ${outputs.length} results of ${expressions.length} expressions`);
      for (const expression of part.expressions) {
        const i = expressions.indexOf(expression);
        rows.push(i < 0 ? { expression, ...known[expression] } : { expression, ...outputs[i] });
      }
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
  const head = {
    producedBy: `node scripts/coming-from/record.mjs ${name}`,
    versions: versions(),
    ...(names.length > 0 && { names: [...new Set(names)].sort().join(' ') }),
  };
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  const text = JSON.stringify({ ...head, rows: [] }, null, 2).replace(
    '"rows": []',
    `"rows": [\n${lines}\n  ]`,
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}.json`, `${text}\n`);
  console.log(`${name}: ${rows.length} rows, ${rows.filter(({ by }) => by).length} by documentation`);
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in pages));
if (unknown.length > 0) {
  console.error(`no such page: ${unknown.join(', ')}; there are ${Object.keys(pages).join(', ')}`);
  process.exitCode = 1;
} else {
  for (const name of wanted.length > 0 ? wanted : Object.keys(pages)) record(name);
}
