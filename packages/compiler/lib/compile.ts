/** `compile`: a module with its chains written out, a source map, and a report on each chain. */
import MagicString from 'magic-string';
import type { LoopWriter } from './chain.ts';
import { factsOf, unfitForLoop } from './facts.ts';
import { putImports } from './imports.ts';
import { Judge } from './judge.ts';
import { loopFor } from './loop/index.ts';
import { Names } from './names.ts';
import { hooks } from './operations.ts';
import { putLoop } from './putLoop.ts';
import { Reader } from './read.ts';
import type { Chain, Problem } from './read.ts';
import { promiseBroken } from './report.ts';
import type { ChainReport } from './report.ts';
import { Scopes } from './scopes.ts';
import { languageOf, parse, Places } from './syntax.ts';
import type { Language } from './syntax.ts';
import { unfold } from './unfold.ts';

/** What can be asked for. */
export interface CompileOptions {
  /** The name of the file: its ending says which language it is, and the report and the source map name it. */
  readonly filename: string;
  /** The language of the text, if the name of the file does not tell. */
  readonly language?: Language;
  /** The names under which the library is imported; `seqable` alone, if not given. */
  readonly packages?: readonly string[];
  /** True if a chain with the comment `seqable-compile` before it that becomes no loop is an error. */
  readonly strict?: boolean;
  /** False if chains are only unfolded into functions, and none becomes a loop; true if not given. */
  readonly loops?: boolean;
}

/** A source map, version 3. */
export interface CompiledMap {
  readonly version: number;
  readonly file?: string;
  readonly sources: string[];
  readonly sourcesContent?: string[];
  readonly names: string[];
  readonly mappings: string;
  toString(): string;
}

/** What becomes of a file. */
export interface Compiled {
  readonly code: string;
  /** Undefined if nothing has changed. */
  readonly map: CompiledMap | undefined;
  /** Every chain of the file, in the order of the text. */
  readonly report: readonly ChainReport[];
}

const PACKAGES = ['seqable'];

/** Compiles the chains of a file. What it does not know stays as it is. */
export function compile(code: string, options: CompileOptions): Compiled {
  return compileWith({ loopFor, hooks }, code, options);
}

/** What the compiler works with: the writer of loops, and the functions of `seqable/compiled` that there are. */
export interface Tools {
  readonly loopFor: LoopWriter;
  readonly hooks: ReadonlySet<string>;
}

/** The same, with other tools. */
export function compileWith(tools: Tools, code: string, options: CompileOptions): Compiled {
  const packages = options.packages ?? PACKAGES;
  const unchanged = { code, map: undefined, report: [] };
  if (
    !packages.some((name) => code.includes(name)) ||
    (options.language ?? languageOf(options.filename)) === undefined
  )
    return unchanged;
  const parsed = parse(options.filename, code, options.language);
  // Whoever reads the file next has more to say about it.
  if ('fault' in parsed) return unchanged;
  const scopes = new Scopes(parsed.program);
  const { chains, origins } = new Reader(scopes, packages);
  if (chains.length === 0) return unchanged;
  const judge = new Judge(scopes, chains, parsed.comments, code, tools.hooks);
  const work = new Work(code, options, scopes, judge, tools.loopFor);
  const report = chains.filter((chain) => chain.calls.length > 0).map((chain) => work.rewrite(chain));
  if (options.strict === true) promiseBroken(report);
  if (!report.some(({ became }) => became !== 'left')) return { ...unchanged, report };
  putImports(
    work.text,
    scopes,
    origins,
    work.names,
    chains.filter((chain) => judge.problem(chain) === undefined),
  );
  const map = work.text.generateMap({ source: options.filename, includeContent: true, hires: 'boundary' });
  return { code: work.text.toString(), map, report };
}

/** The work on one module. */
class Work {
  readonly text: MagicString;
  readonly names: Names;
  private readonly places: Places;
  private readonly options: CompileOptions;
  private readonly scopes: Scopes;
  private readonly judge: Judge;
  private readonly writer: LoopWriter;

  constructor(code: string, options: CompileOptions, scopes: Scopes, judge: Judge, writer: LoopWriter) {
    this.options = options;
    this.scopes = scopes;
    this.judge = judge;
    this.writer = writer;
    this.text = new MagicString(code);
    this.names = new Names(code);
    this.places = new Places(code);
  }

  rewrite(chain: Chain): ChainReport {
    const problem = this.judge.problem(chain);
    if (problem !== undefined) return this.entry(chain, 'left', problem);
    const local = this.names.localFor(chain.origin);
    const unfit = unfitForLoop(chain, this.scopes);
    const loop =
      unfit !== undefined
        ? unfit
        : this.options.loops === false
          ? { reason: 'loops are switched off' }
          : this.writer(factsOf(chain, this.scopes));
    if ('reason' in loop) {
      unfold(this.text, chain, local);
      return this.entry(chain, 'unfolded', loop);
    }
    putLoop(this.text, chain, loop, this.names.fresh('$seq', true), local);
    return this.entry(chain, 'compiled', undefined);
  }

  private entry(chain: Chain, became: ChainReport['became'], why: Partial<Problem> | undefined): ChainReport {
    const at = why?.at ?? chain.first;
    return {
      file: this.options.filename,
      ...this.places.of(chain.first.start),
      chain: shown(chain),
      became,
      promised: this.judge.wish(chain).promised,
      ...(why === undefined ? {} : { reason: why.reason!, at: this.places.of(at.start) }),
    };
  }
}

function shown({ calls, constant, end }: Chain): string {
  const names = calls.map(({ name }) => name);
  const first = constant === undefined ? `Seq.${names.shift()}` : constant.name;
  return [first, ...names, ...(end.is === 'loop' ? ['for…of'] : [])].join(' ▸ ');
}
