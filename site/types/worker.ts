/** TypeScript itself, in a worker: members, types and faults of the program that stands in the editor. */
import { createSystem, createVirtualTypeScriptEnvironment } from '@typescript/vfs';
import ts from 'typescript';
import type { Answer, Answers, Asked, Told } from './protocol.ts';

/** Put in by the build: the texts of the standard library and of our own declarations, by path. */
declare const FILES: Readonly<Record<string, string>>;

const FILE = '/program.ts';
const MOST = 400;

const names = ['fn', 'collectors', 'text', 'async'];
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts'],
  types: [],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  paths: {
    seqable: ['/seqable/index.d.ts'],
    ...Object.fromEntries(names.map((name) => [`seqable/${name}`, [`/seqable/${name}.d.ts`]])),
  },
};

const system = createSystem(new Map([...Object.entries(FILES), [FILE, 'export {};\n']]));
const env = createVirtualTypeScriptEnvironment(system, [FILE, '/globals.d.ts'], ts, options);
const service = env.languageService;

const partsText = (parts: ts.SymbolDisplayPart[] | undefined): string => ts.displayPartsToString(parts);

function told(found: {
  displayParts?: ts.SymbolDisplayPart[];
  documentation?: ts.SymbolDisplayPart[];
}): Told {
  return {
    signature: partsText(found.displayParts).slice(0, 600),
    text: partsText(found.documentation).split('\n\n')[0]!.slice(0, 600),
  };
}

const questions: { readonly [K in keyof Answers]: (asked: Asked & { kind: K }) => Answers[K] } = {
  complete({ position }) {
    const found = service.getCompletionsAtPosition(FILE, position, {
      includeCompletionsForImportStatements: false,
    });
    return (found?.entries ?? [])
      .slice()
      .sort((a, b) => (a.sortText < b.sortText ? -1 : a.sortText > b.sortText ? 1 : 0))
      .slice(0, MOST)
      .map(({ name, kind }) => ({ name, kind }));
  },
  details({ position, name }) {
    const found = service.getCompletionEntryDetails(FILE, position, name, {}, undefined, {}, undefined);
    return found && told(found);
  },
  hover({ position }) {
    const found = service.getQuickInfoAtPosition(FILE, position);
    if (found === undefined) return undefined;
    const { start, length } = found.textSpan;
    return { ...told(found), from: start, to: start + length };
  },
  check() {
    const faults = [...service.getSyntacticDiagnostics(FILE), ...service.getSemanticDiagnostics(FILE)];
    return faults.slice(0, 50).map(({ start = 0, length = 0, messageText }) => ({
      from: start,
      to: start + length,
      text: ts.flattenDiagnosticMessageText(messageText, '\n').slice(0, 1000),
    }));
  },
};

const post = (answer: Answer): void => self.postMessage(answer);

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  // Top-level await wants a module.
  env.updateFile(FILE, /^\s*(import|export)\b/m.test(data.code) ? data.code : `${data.code}\nexport {};`);
  post({ id: data.id, answer: questions[data.kind](data as never) });
});
service.getSemanticDiagnostics(FILE);
post({ kind: 'ready' });
