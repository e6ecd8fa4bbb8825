/** The page of mutation tests: a table of what is recorded, and what survives with its reason. */
import { readFileSync } from 'node:fs';
import { pieces, rowOf } from './pieces.mjs';

/** Survivors that no test can or need kill, each with a reason. */
const reasons = JSON.parse(readFileSync(new URL('explained.json', import.meta.url), 'utf8'));

/** Why a mutant survives; undefined if nobody has said. A mutant is known by its file, its text and its line's text. */
export function explained({ file, within, from, to }) {
  return reasons.find(
    (known) =>
      known.file === file && known.from === from && known.to === to && (known.within ?? within) === within,
  )?.why;
}

/** The mutants of a report that no test kills, with their text. */
export function survivorsOf({ files }) {
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n');
    return mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ location: { start, end }, replacement, status }) => {
        const cut = lines.slice(start.line - 1, end.line);
        cut[cut.length - 1] = cut.at(-1).slice(0, end.column - 1);
        cut[0] = cut[0].slice(start.column - 1);
        const within = lines[start.line - 1].trim();
        return {
          file,
          line: start.line,
          within,
          from: short(cut.join('\n')),
          to: short(replacement),
          status,
        };
      })
      .sort((a, b) => a.line - b.line);
  });
}

const short = (text) => text.replaceAll(/\s+/g, ' ').slice(0, 120);
const percent = (part, all) => (all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`);

export function tableOf(record) {
  const rows = pieces.flatMap(({ name, folders }) =>
    folders.map((folder) => {
      const found = record[name]?.folders[folder];
      return { folder, piece: name, ...found, run: found !== undefined };
    }),
  );
  const survivors = pieces.flatMap(({ name }) => record[name]?.survivors ?? []);
  for (const row of rows)
    row.explained = survivors.filter(
      (one) => rowOf(one.file) === row.folder && explained(one) !== undefined,
    ).length;
  const done = rows.filter(({ run }) => run);
  const total = {};
  for (const key of ['files', 'killed', 'timeout', 'survived', 'uncovered', 'explained'])
    total[key] = done.reduce((sum, row) => sum + row[key], 0);
  return [
    '| in lib | files | mutants | killed | endless | survived | reached by no test | score | explained | score without those | piece |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|',
    ...rows.map((row) =>
      row.run ? cells(row) : `| ${row.folder} | not run | | | | | | | | | ${row.piece} |`,
    ),
    cells({ ...total, folder: `all that ran: ${done.length} of ${rows.length} rows`, piece: '' }),
    '',
    '| piece | specs | tests | minutes | date | commit | machine |',
    '|---|--:|--:|--:|---|---|---|',
    ...pieces.map(({ name, specs }) => {
      const { tests, seconds, date, commit, machine } = record[name] ?? {};
      return date === undefined
        ? `| ${name} | ${specs.length} | not run | | | | |`
        : `| ${name} | ${record[name].specs} | ${tests} | ${(seconds / 60).toFixed(0)} | ${date} | ${commit} | ${machine} |`;
    }),
    '',
    ...explanations(survivors),
  ].join('\n');
}

function cells({ folder, files, killed, timeout, survived, uncovered, explained, piece }) {
  const all = killed + timeout + survived + uncovered;
  const scores = [percent(killed + timeout, all), explained, percent(killed + timeout, all - explained)];
  return `| ${[folder, files, all, killed, timeout, survived, uncovered, ...scores, piece].join(' | ')} |`;
}

function explanations(survivors) {
  const lines = survivors.flatMap((survivor) => {
    const why = explained(survivor);
    const { file, from, to } = survivor;
    return why === undefined
      ? []
      : [`| ${file.slice('lib/'.length)} | ${code(from)} | ${code(to)} | ${why} |`];
  });
  return lines.length === 0
    ? []
    : ['| file | text | mutant | why no test notices it |', '|---|---|---|---|', ...lines, ''];
}

const code = (text) => (text === '' ? '(nothing)' : `\`${text.replaceAll('|', '\\|')}\``);
