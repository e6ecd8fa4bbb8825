/** The plugin of all bundlers, for unplugin, which makes of it the plugin of each. */
import { writeFileSync } from 'node:fs';
import type { UnpluginFactory, UnpluginOptions } from 'unplugin';
import { compile } from './compile.ts';
import type { CompileOptions } from './compile.ts';
import { lineOf, summaryOf } from './report.ts';
import type { ChainReport } from './report.ts';
import { checkVersion } from './version.ts';

/** The options of the plugin. */
export interface PluginOptions extends Omit<CompileOptions, 'filename' | 'language'> {
  /** Which files are compiled: patterns for their paths. All of JavaScript and TypeScript, if not given. */
  readonly include?: string | RegExp | (string | RegExp)[];
  /** Which files are not; `node_modules`, if not given. */
  readonly exclude?: string | RegExp | (string | RegExp)[];
  /** True to list all chains at the end of a build; the name of a file to write the list there, `.json` for data. */
  readonly report?: boolean | string;
  /** Before or after the other plugins; before them (`pre`), if not given. */
  readonly enforce?: 'pre' | 'normal' | 'post';
}

const SOURCES = [/\.[cm]?[jt]sx?(?:\?|$)/, /[?&]lang[.=][jt]sx?(?:&|$)/];
/** Neither the packages of others, nor what only bundlers know (they begin with a zero). */
const OTHERS = [/[\\/]node_modules[\\/]/, /^\0/];

export const plugin: UnpluginFactory<PluginOptions | undefined, false> = (options = {}) => {
  const { include = SOURCES, exclude = OTHERS, report = false, enforce = 'pre', ...rest } = options;
  const packages = [...(rest.packages ?? ['seqable'])];
  const reports = new Map<string, readonly ChainReport[]>();
  return {
    name: 'seqable-compiler',
    ...(enforce === 'normal' ? {} : { enforce }),
    transform: {
      filter: { id: { include, exclude }, code: { include: packages } },
      handler(code, id) {
        const compiled = compile(code, { ...rest, filename: id });
        if (report !== false) reports.set(id, compiled.report);
        if (compiled.map === undefined) return null;
        checkVersion(id.split('?')[0]!);
        return { code: compiled.code, map: compiled.map.toString() };
      },
    },
    buildEnd() {
      if (report !== false) tell([...reports.values()].flat(), report);
    },
  } satisfies UnpluginOptions;
};

function tell(report: readonly ChainReport[], to: boolean | string): void {
  const lines = [...report.map(lineOf), summaryOf(report)].join('\n');
  if (typeof to !== 'string') console.warn(lines);
  else writeFileSync(to, to.endsWith('.json') ? `${JSON.stringify(report, null, 2)}\n` : `${lines}\n`);
}
