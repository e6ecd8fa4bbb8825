/**
 * Puts the pieces together. A function that is written has this form:
 *
 *     function $seq1($0, $1, $2) {
 *       if (…) return toArray(map(filter(from($0), $1), $2));      the long way, before anything is called
 *       const id = nextRun(), items = $0;
 *       let …;                                                     what stages and the end keep
 *       try { … for (…) { read, stage, stage, end } … }
 *       catch (error) { throw failed(…); }                         where it happened, for Seq.trace
 *       return …;
 *     }
 */
import type { CallFacts, ChainFacts, Local } from '../chain.ts';
import { Args, Unwritten } from './args.ts';
import { indented } from './indent.ts';
import type { Material, StepPiece } from './material.ts';
import { stageOf } from './stages.ts';
import type { Stage } from './stages.ts';
import { endOf } from './terminals.ts';
import type { End } from './terminals.ts';

/** The pieces of one stage. */
interface Part {
  readonly stage: Stage;
  readonly step: StepPiece;
  /** True if a stage behind it counts its elements by itself. */
  readonly counts: boolean;
}

export class Loop {
  private readonly facts: ChainFacts;
  private readonly material: Material;
  private readonly names: readonly (readonly string[])[];
  private readonly unless: string[] = [];
  private readonly parts: readonly Part[];
  private readonly end: End;
  /** True if a stage may end the loop, so that `full` says which. */
  private readonly stops: boolean;
  /** The stages that open what a callback gives. */
  private readonly opens: readonly number[];
  /** True if elements come before or after those of the loop. */
  private readonly edges: boolean;

  constructor(facts: ChainFacts, material: Material) {
    this.facts = facts;
    this.material = material;
    let count = 0;
    this.names = this.calls.map(({ args }) => args.map(() => `$${count++}`));
    this.checkSource();
    this.parts = counting(facts.stages.map((call, i) => this.partOf(stageOf(this.argsOf(call, i + 1)))));
    // The last element of an array is read alone.
    if (facts.terminal.name === 'last' && this.parts.length === 0)
      throw new Unwritten('the last is read alone');
    // The count of a sequence without callbacks is known without reading it.
    if (facts.terminal.name === 'count' && this.parts.every(({ step }) => !calls(step)))
      throw new Unwritten('the count may be known at once');
    this.end = this.isWalk ? WALK : endOf(this.argsOf(facts.terminal, facts.stages.length + 1));
    const all = this.parts.map(({ step }) => step.init + step.step).join();
    this.edges = this.parts.some(({ step }) => step.begin !== '' || step.finish !== '');
    this.opens = this.parts.flatMap(({ stage }, k) => (stage.piece === 'flatMap' ? [k] : []));
    this.checkNested();
    if (this.edges && this.isWalk) throw new Unwritten('a stage has elements of its own before a for…of');
    this.stops = all.includes('full = ') || ((this.edges || this.opens.length > 0) && all.includes('$STOP'));
  }

  private checkNested(): void {
    const { parts, opens } = this;
    if (opens.length === 0) return;
    if (this.isWalk) throw new Unwritten('flatMap may have to be closed by a for…of');
    const behind = parts[opens.at(-1)! + 1];
    if (opens.some((k) => parts[k + 1]?.step.skips === true || parts[k + 1]?.stage.piece === 'slice'))
      throw new Unwritten(`what flatMap gives is passed over by ${behind?.stage.piece ?? 'a stage'}`);
    if (parts.some(({ step }, k) => k < opens.at(-1)! && (step.begin !== '' || step.finish !== '')))
      throw new Unwritten('a stage has elements of its own before a flatMap');
  }

  private get calls(): readonly CallFacts[] {
    const { source, stages, terminal } = this.facts;
    return this.isWalk ? [source, ...stages] : [source, ...stages, terminal];
  }

  /** True if the source is the user's own. */
  private get isFrom(): boolean {
    return this.facts.source.name === 'from';
  }

  /** True if the chain is walked by for…of. */
  private get isWalk(): boolean {
    return this.facts.terminal.name === 'for…of';
  }

  private argsOf(call: CallFacts, i: number): Args {
    return new Args(call, this.names[i]!, this.unless);
  }

  private checkSource(): void {
    const { name, args } = this.facts.source;
    if (name === 'of') return;
    if (name !== 'from') throw new Unwritten(`${name} has no loop`);
    if (args.length !== 1 || args[0]!.is !== 'other') throw new Unwritten('the source is no variable');
    const [source] = this.names[0]!;
    this.unless.push(`!(@isArray(${source}) && @isPlain(${source}[@iteratorSymbol]))`);
  }

  private partOf(stage: Stage): Part {
    const { map, filter, steps } = this.material;
    const { piece } = stage;
    if (piece === 'flatMap') return { stage, step: NESTED, counts: true };
    const bare = piece === 'map' ? map : piece === 'filter' ? filter.replace(/\n *passed_\+\+;/, '') : '';
    const step = bare === '' ? steps[piece] : { init: '', step: bare, begin: '', finish: '', skips: false };
    if (step === undefined) throw new Unwritten(`${piece} has no loop`);
    const counts = step.step.includes('$SKIP') || step.begin !== '' || step.finish !== '';
    return { stage, step, counts };
  }

  code(name: string, local: Local): string {
    const head = `function ${name}(${this.names.flat().join(', ')}) {`;
    const text = `${head}\n${this.text()}\n}\n`
      .replace('LONG', () => this.longWay())
      .replaceAll('FUNCTION', name)
      .replace(/\bundefined\b/g, 'void 0');
    const tokens = new Set([...text.matchAll(TOKEN)].map(([token]) => token));
    const outside = new Map([...tokens].map((token) => [token, localOf(token, local)]));
    return indented(freed(text, outside.values()).replace(TOKEN, (token) => outside.get(token)!));
  }

  /** The chain by the library's functions. */
  private longWay(): string {
    return this.calls.reduce((inner, { name }, i) => {
      const given = [...(i === 0 ? [] : [inner]), ...this.names[i]!];
      return `@fn.${name}(${given.join(', ')})`;
    }, '');
  }

  private text(): string {
    const { parts, stops, edges, opens } = this;
    const labelled = edges || opens.length > 0;
    const names = JSON.stringify(this.calls.map(({ name }) => name)).replaceAll('"', "'");
    const start = this.startOf();
    const variables = [
      ...['at = 0', `place = ${start === '' ? '0' : start}`],
      ...(stops ? ['full = -1'] : []),
      ...parts.flatMap((part, k) => this.variablesOf(part, k)),
      ...this.end.variables,
    ];
    const stop = labelled ? 'break run;' : 'break;';
    const round = [...this.read(), ...this.through(0, 'continue;', stop)].join('\n');
    const own = ['value', 'answer'].filter((name) => new RegExp(`\\b${name} = `).test(round)).join(', ');
    const head = stops ? this.material.headOfStops : this.material.head;
    const loop = `for (${head}) {\nlet ${own};\nat = 0;\n${round}\n}`;
    const all = [...this.beginnings(), loop, ...this.finishes()].join('\n');
    // What ends early closes what is open: with an error of its own if a stage wanted no more.
    const leave = stops && opens.length > 0 ? [`if (full >= 0) { at = full + 1; ${this.closing()} }`] : [];
    const tried = [
      `try {\n${[labelled ? `run: {\n${all}\n}` : all, ...leave].join('\n')}\n} catch (error) {`,
      ...this.inners.map((inner) => `@shut(${inner});`),
      `throw @failed(error, id, ${this.isWalk ? 'next' : 'FUNCTION'}, ${names}, ${this.readsItself ? 'at || 1' : 'at'}, ${this.whereAt()});\n}`,
    ];
    return [
      ...(this.unless.length === 0 ? [] : [`if (${this.unless.join(' || ')}) return LONG;`]),
      ...(this.isFrom ? [] : [`const items = [${this.names[0]!.join(', ')}];`]),
      ...(this.end.check === undefined ? [] : [this.end.check]),
      `let ${variables.join(', ')};`,
      'const id = @nextRun();',
      ...parts.flatMap((part, k) => this.initOf(part, k)),
      ...(this.isWalk
        ? ['const next = () => {', ...tried, "return { 'value': undefined, 'done': true };", '};']
        : [...tried, this.closing()]),
      `return ${this.end.result.replaceAll('COUNT', this.indexAt(parts.length, true))};`,
    ]
      .filter((line) => line !== '')
      .join('\n')
      .replace(/\bitems\b/g, () => (this.isFrom ? this.names[0]![0]! : 'items'));
  }

  /** The index of the element that comes to part `k`; or how many have come. */
  private indexAt(k: number, count: boolean = false): string {
    for (let i = k - 1; i >= this.passedOver; i--)
      if (this.parts[i]!.counts) return `passed${i}${count ? ' + 1' : ''}`;
    const start = this.startOf();
    return start === '' ? 'place' : `place - ${start.includes('+') ? `(${start})` : start}`;
  }

  /** The index of the element at work, wherever the run is. */
  private whereAt(): string {
    const { parts } = this;
    let text = this.indexAt(parts.length);
    for (let k = parts.length - 1; k >= 0; k--) {
      const its = this.indexAt(k);
      if (its !== this.indexAt(k + 1)) text = `at < ${k + 2} ? ${its} : ${text}`;
    }
    if (this.readsItself) return `at === 0 ? place - 1 : ${text}`;
    return this.startOf() === '' ? text : `at === 0 ? place : ${text}`;
  }

  /** True if the array is read by flatMap itself, which is then where reading fails. */
  private get readsItself(): boolean {
    return this.isFrom && this.parts[0]?.stage.piece === 'flatMap';
  }

  /** How many elements are passed over before the first is read: what the first stages drop. */
  private startOf(): string {
    const counts: string[] = [];
    for (const { stage, step } of this.parts) {
      if (step.skips) counts.push(stage.arg as string);
      else {
        if (stage.piece === 'slice') counts.push((stage.arg as { from: string }).from);
        break;
      }
    }
    return counts.join(' + ');
  }

  /** The number of first stages that are done by that alone. */
  private get passedOver(): number {
    const first = this.parts.findIndex(({ step }) => !step.skips);
    return first < 0 ? this.parts.length : first;
  }

  private read(): string[] {
    return [this.material.read.replace(/\n {4}break;/, ' break;')];
  }

  private variablesOf({ step, counts }: Part, k: number): string[] {
    if (k < this.passedOver) return [];
    const all = step.init + step.step + step.begin + step.finish + (step.ask ?? '');
    return [
      ...(/\bstate_/.test(all) ? [`state${k}`] : []),
      ...(/\bskip_/.test(all) ? [`skip${k}`] : []),
      ...(counts ? [`passed${k} = -1`] : []),
      ...(this.opens.includes(k) ? [`inner${k}`] : []),
    ];
  }

  private initOf(part: Part, k: number): string[] {
    if (k < this.passedOver || part.step.init === '') return [];
    const { stage, step } = part;
    const isFirst = k === this.passedOver && stage.piece === 'slice';
    const init = isFirst ? step.init.replace('skip_ = arg_.from;', 'skip_ = 0;') : step.init;
    // A limit that is known is 0 or it is not.
    return [
      this.named(init, part, k)
        .replace(/^if \(0 === 0\) /m, '')
        .replace(/^if \(\d+ === 0\) .*$/m, ''),
    ];
  }

  /** A piece with the variables of stage `k`. */
  private named(piece: string, { stage: { arg } }: Part, k: number): string {
    const text =
      typeof arg === 'string'
        ? piece.replace(/\b(arg|call)_(?![\w.])/g, () => arg)
        : piece.replace(/\barg_\.(\w+)/g, (_all, field: string) => arg[field]!);
    return text.replace(/\b([a-zA-Z]+)_\b/g, (_all, name: string) => (name === 'K' ? `${k}` : `${name}${k}`));
  }

  /** The stages from `first` on; `skip` leaves the round. */
  private through(first: number, skip: string, stop: string): string[] {
    const k = Math.max(first, this.passedOver);
    const part = this.parts[k];
    if (part === undefined) return this.sink(stop);
    if (part.stage.piece === 'flatMap') return this.nested(part, k, stop);
    return [...this.stage(part, k, skip), ...this.through(k + 1, skip, stop)];
  }

  /** A loop in the loop, over what a callback gives. */
  private nested({ stage }: Part, k: number, stop: string): string[] {
    const given = `given${k}`;
    const index = this.indexAt(k);
    const next = `at${k}`;
    const read = this.read().join('\n').replaceAll('items', given).replaceAll('place', next);
    const open = this.stops ? `full < ${k + 1}` : '';
    return [
      `at = ${k + 1};`,
      `const ${given} = ${stage.arg as string}(value, ${index});`,
      `inner${k} = @isArray(${given}) && @isPlain(${given}[@iteratorSymbol]) ? undefined : @enter(${given}, ${index}, id, '${this.facts.terminal.name}');`,
      `for (let ${next} = 0; ${open}; ${next}++) {`,
      `at = ${k + 1};`,
      `if (inner${k} === undefined) {`,
      read,
      '} else {',
      `if (!inner${k}.advance()) { inner${k} = undefined; break; }`,
      `value = inner${k}.value;`,
      '}',
      `passed${k}++;`,
      ...this.through(k + 1, 'continue;', stop),
      '}',
    ];
  }

  /** What flatMaps have opened, the inner one first. */
  private get inners(): string[] {
    return [...this.opens].reverse().map((k) => `inner${k}`);
  }

  /** Closes what flatMaps have opened. To close what is over does nothing. */
  private closing(): string {
    const { inners } = this;
    if (inners.length > 1) return `@closeAll([${inners.join(', ')}]);`;
    return inners.map((inner) => `if (${inner} !== undefined) ${inner}.close();`).join('');
  }

  private stage(part: Part, k: number, skip: string): string[] {
    const { step, counts } = part;
    const ask = step.ask === undefined ? [] : [`answer = ${step.ask};`];
    const throws = calls(step) || step.step.includes('@');
    const stop = this.stops ? `{ full = ${k}; ${skip === 'continue;' ? 'break;' : skip} }` : 'break;';
    const text = this.named([...ask, step.step].join('\n'), part, k)
      .replaceAll('$SKIP;', () => skip)
      .replaceAll('$STOP;', () => stop)
      .replaceAll('$INDEX', this.indexAt(k));
    return [
      ...(throws ? [`at = ${k + 1};`] : []),
      ...(text.trim() === '' ? [] : [text]),
      ...(counts ? [`passed${k}++;`] : []),
    ];
  }

  private sink(stop: string): string[] {
    const { piece, names = {} } = this.end;
    if (this.isWalk) return ['place++;', "return { 'value': value, 'done': false };"];
    let text = this.material.sinks[piece]!;
    for (const [name, by] of Object.entries(names))
      text = text.replace(new RegExp(`\\b${name}\\(`, 'g'), () => `${by}(`);
    return [
      `at = ${this.parts.length + 1};`,
      text
        .replaceAll('NAME', `'${this.facts.terminal.name}'`)
        .replaceAll('$STOP;', stop)
        .replaceAll('$INDEX', this.indexAt(this.parts.length)),
    ];
  }

  /** Elements of their own that stages give before the first: the last stage first. */
  private beginnings(): string[] {
    return this.edge('begin').reverse();
  }

  private finishes(): string[] {
    return this.edge('finish');
  }

  private edge(which: 'begin' | 'finish'): string[] {
    return this.parts.flatMap((part, k) => {
      const piece = part.step[which];
      if (piece === '') return [];
      const lines = [
        'let value, answer;',
        this.named(piece, part, k).replaceAll('$SKIP;', 'break once;'),
        `passed${k}++;`,
        ...this.through(k + 1, 'break once;', 'break run;'),
      ];
      const open = this.stops ? `if (full < ${k}) ` : '';
      return [`${open}once: {\n${lines.join('\n')}\n}`];
    });
  }
}

/** The element that a stage refuses as it stops has been counted by the stages before it: so that stage counts, too. */
function counting(parts: readonly Part[]): Part[] {
  let isCounted = false;
  return parts.map((part) => {
    const counts = part.counts || (isCounted && part.step.step.includes('$STOP'));
    isCounted ||= counts;
    return { ...part, counts };
  });
}

/** A stage that is no step. */
const NESTED: StepPiece = { init: '', step: '', begin: '', finish: '', skips: false };

/** An iterator of the chain's own. */
const WALK: End = { piece: '', variables: [], result: '@iteratorOf(next)' };

/** True if a stage calls a function of the user's. */
const calls = (step: StepPiece): boolean =>
  step === NESTED || step.ask !== undefined || step.step.includes('call_(');

/** What stands in the text for a function of `seqable/fn`, or for anything of `seqable/compiled`. */
const TOKEN = /@(fn\.)?\w+/g;

function localOf(token: string, local: Local): string {
  return token.startsWith('@fn.')
    ? local('seqable/fn', token.slice(4))
    : local('seqable/compiled', token.slice(1));
}

/** The text with other names for its own variables where a name from outside is the same. */
function freed(text: string, outside: Iterable<string>): string {
  let all = text;
  for (const name of outside) {
    const own = new RegExp(`(?<![@.$\\w'])${name.replace(/[$.]/g, '\\$&')}(?![\\w$'])`, 'g');
    all = all.replace(own, () => `${name}$`);
  }
  return all;
}
