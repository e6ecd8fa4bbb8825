/**
 * The call sites of an application: each a short pipeline of maps and filters over an array, written out four times: as a
 * loop by hand, with Seq, with the methods of Array, with the standard's iterator helpers. Popular shapes are crowded, as
 * they are in programs; some sites repeat another's text to the letter; some hand over functions that were made elsewhere.
 */
import { Random } from './random.ts';
import { filterOver, mapOver, names, never, weightOver, type Expression, type Kind } from './texts.ts';

export type Style = 'hand' | 'seq' | 'array' | 'native';

export const arrayKinds = ['ints', 'doubles', 'holey', 'negative', 'texts', 'rows', 'mixedRows'] as const;
export type ArrayKind = (typeof arrayKinds)[number];

export interface Site {
  array: ArrayKind;
  /** How large its arrays usually are. */
  size: SizeClass;
  /** The body of a function of `data`, and what stands before it at the top of the module, by style. */
  text: Record<Style, { before: string; body: string }>;
}

export type SizeClass = 'tiny' | 'small' | 'middle' | 'large';
export const sizeClasses: Record<SizeClass, number> = { tiny: 55, small: 25, middle: 15, large: 5 };

const shapes = { m: 22, f: 14, fm: 24, mf: 14, mm: 6, ff: 6, fmf: 6, mfm: 8 };
const terminals = { toArray: 34, sum: 14, reduce: 14, forEach: 16, count: 10, find: 12 };
/** How a callback gets there: written in place, a function of the module, a wrapper around one, bound. */
const origins = { inline: 78, module: 12, wrapped: 4, boundOnce: 3, boundAnew: 3 };

const kindOf: Record<ArrayKind, Kind> = {
  ints: 'number',
  doubles: 'number',
  holey: 'number',
  negative: 'number',
  texts: 'text',
  rows: 'row',
  mixedRows: 'row',
};

/** 8 in 100 have the text of an earlier site. */
export function makeSites(count: number, seed: number): Site[] {
  const random = new Random(seed);
  const sites: Site[] = [];
  for (let i = 0; i < count; i++) {
    const repeats = sites.length > 10 && random.unit() < 0.08;
    sites.push(repeats ? random.of(sites) : makeSite(i, random));
  }
  return sites;
}

function makeSite(number: number, random: Random): Site {
  const array = random.of(arrayKinds);
  const size = random.weighted(sizeClasses);
  const stages: Stage[] = [];
  let kind = kindOf[array];
  for (const letter of random.weighted(shapes)) {
    const isMap = letter === 'm';
    const expression = isMap ? mapOver(kind, random) : filterOver(kind, random);
    stages.push({ isMap, expression, ...origin(`site${number}_${stages.length}`, expression, random) });
    kind = expression.gives;
  }
  const wanted = random.weighted(terminals);
  const terminal = wanted === 'sum' && kind !== 'number' ? 'count' : wanted;
  const end = {
    terminal,
    weight: terminal === 'find' ? never(kind, random) : weightOver(kind, random),
    name: random.of(names),
  };
  const before = stages.map((stage) => stage.before).join('');
  return {
    array,
    size,
    text: {
      hand: { before: '', body: byHand(stages, end) },
      seq: { before, body: chained('Seq.from(data)', stages, end, 'seq') },
      array: { before, body: chained('data', stages, end, 'array') },
      native: { before, body: chained('data.values()', stages, end, 'native') },
    },
  };
}

interface Stage {
  isMap: boolean;
  expression: Expression;
  before: string;
  argument: string;
}

interface End {
  terminal: keyof typeof terminals;
  weight: Expression;
  name: string;
}

/** An arrow function; what begins with a brace is in parentheses already. */
function origin(id: string, { over }: Expression, random: Random): { before: string; argument: string } {
  const name = random.of(names);
  const arrow = `(${name}) => ${over(name)}`;
  switch (random.weighted(origins)) {
    case 'inline':
      return { before: '', argument: arrow };
    case 'module':
      return { before: `const ${id} = ${arrow};\n`, argument: id };
    case 'wrapped':
      return { before: `const ${id} = ${arrow};\n`, argument: `(${name}) => ${id}(${name})` };
    case 'boundOnce':
      return { before: `const ${id} = (${arrow}).bind(null);\n`, argument: id };
    case 'boundAnew':
      return { before: `const ${id} = ${arrow};\n`, argument: `${id}.bind(null)` };
  }
}

function byHand(stages: readonly Stage[], { terminal, weight }: End): string {
  const starts = { toArray: '[]', sum: '0', reduce: '0', forEach: '0', count: '0', find: 'undefined' };
  let variable = 'v0';
  const lines = [
    `let result = ${starts[terminal]};`,
    'for (let i = 0; i < data.length; i++) {',
    '  const v0 = data[i];',
  ];
  stages.forEach(({ isMap, expression: { over } }, i) => {
    if (isMap) lines.push(`  const v${i + 1} = ${over(variable)};`);
    else lines.push(`  if (!(${over(variable)})) continue;`);
    if (isMap) variable = `v${i + 1}`;
  });
  const ends = {
    toArray: `result.push(${variable});`,
    sum: `result += ${variable};`,
    reduce: `result = result + ${weight.over(variable)};`,
    forEach: `result += ${weight.over(variable)};`,
    count: 'result++;',
    find: `if (${weight.over(variable)}) return ${variable};`,
  };
  lines.push(`  ${ends[terminal]}`, '}', 'return result;');
  return lines.join('\n  ');
}

function chained(
  start: string,
  stages: readonly Stage[],
  { terminal, weight, name }: End,
  style: Style,
): string {
  const calls = stages.map(({ isMap, argument }) => `.${isMap ? 'map' : 'filter'}(${argument})`);
  const chain = start + calls.join('');
  const reduced = `${chain}.reduce((sum, ${name}) => sum + ${weight.over(name)}, 0)`;
  switch (terminal) {
    case 'toArray':
      return `return ${style === 'array' ? chain : `${chain}.toArray()`};`;
    case 'sum':
      return `return ${style === 'seq' ? `${chain}.sum()` : `${chain}.reduce((a, b) => a + b, 0)`};`;
    case 'reduce':
      return `return ${reduced};`;
    case 'forEach':
      return `let result = 0;\n  ${chain}.forEach((${name}) => {\n    result += ${weight.over(name)};\n  });\n  return result;`;
    case 'count':
      if (style === 'array') return `return ${chain}.length;`;
      return `return ${style === 'seq' ? `${chain}.count()` : `${chain}.reduce((n) => n + 1, 0)`};`;
    case 'find':
      return `return ${chain}.find((${name}) => ${weight.over(name)});`;
  }
}
