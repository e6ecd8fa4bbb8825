/** The page of mutation tests: a table of what is recorded, and what survives with its reason. */
import { readFileSync } from 'node:fs';
import { pieces } from './pieces.mjs';

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
  const rows = pieces.map(({ name }) => ({ name, ...record[name] }));
  const run = rows.filter(({ date }) => date !== undefined);
  const sum = (key) => run.reduce((total, row) => total + row[key], 0);
  const ofReasons = (row) => row.survivors.filter((survivor) => explained(survivor) !== undefined).length;
  const cells = (name, row) => {
    const all = row.killed + row.timeout + row.survived + row.uncovered;
    const score = percent(row.killed + row.timeout, all);
    const rest = percent(row.killed + row.timeout, all - row.explained);
    return `| ${name} | ${all} | ${row.killed} | ${row.timeout} | ${row.survived} | ${row.uncovered} | ${score} | ${row.explained} | ${rest} |`;
  };
  const total = { explained: run.reduce((count, row) => count + ofReasons(row), 0) };
  for (const key of ['killed', 'timeout', 'survived', 'uncovered']) total[key] = sum(key);
  return [
    '| piece of lib | mutants | killed | timed out | survived | reached by no test | score | explained | score without those | tests | minutes | date | commit |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|---|',
    ...rows.map((row) =>
      row.date === undefined
        ? `| ${row.name} | not run | | | | | | | | | | | |`
        : `${cells(row.name, { ...row, explained: ofReasons(row) })} ${row.tests} | ${Math.ceil(row.seconds / 60)} | ${row.date} | ${row.commit} |`,
    ),
    `${cells(`**all that ran** (${run.length} of ${rows.length})`, total)} | ${Math.ceil(sum('seconds') / 60)} | | |`,
    '',
    `Machine: ${[...new Set(run.map(({ machine }) => machine))].join('; ')}.`,
    '',
    ...explanations(run),
  ].join('\n');
}

function explanations(run) {
  const lines = run.flatMap(({ survivors }) =>
    survivors.flatMap((survivor) => {
      const why = explained(survivor);
      return why === undefined
        ? []
        : [
            `| ${survivor.file.slice('lib/'.length)} | ${code(survivor.from)} | ${code(survivor.to)} | ${why} |`,
          ];
    }),
  );
  return lines.length === 0
    ? []
    : ['| file | text | mutant | why no test kills it |', '|---|---|---|---|', ...lines, ''];
}

const code = (text) => (text === '' ? '(nothing)' : `\`${text.replaceAll('|', '\\|')}\``);
