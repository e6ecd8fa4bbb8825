/** The transformer for Jest: it compiles what another transformer gives, and both source maps are one. */
import { expect, test } from '@jest/globals';
import { TraceMap, originalPositionFor } from '@jridgewell/trace-mapping';
import MagicString from 'magic-string';
import { createTransformer } from '../lib/jest.ts';
import type { JestTransformer } from '../lib/jest.ts';

const source = "import { Seq } from 'seqable';\n\nconst a: number[] = Seq.from(x).map(f).toArray();";
const how = { configString: '{}' };

type Given = { code: string; map?: { sources: string[]; mappings: string } };

function processed(transformer: JestTransformer, text = source): Given {
  return transformer.process!(text, '/a.ts', how) as Given;
}

/** Where the map leads from the place of `text`. */
function origin(
  { code, map }: Given,
  text: string,
): { line: number | null; column: number | null; source: string | null } {
  const lines = code.split('\n');
  const line = lines.findIndex((each) => each.includes(text));
  return originalPositionFor(new TraceMap(map as never), {
    line: line + 1,
    column: lines[line]!.indexOf(text),
  });
}

test('without another transformer it compiles the source itself', async () => {
  const given = processed(await createTransformer());
  expect(given.code).toContain('const a: number[] = $toArray($map($from(x), f));');
  expect(origin(given, '$map($')).toMatchObject({
    line: 3,
    column: source.split('\n')[2]!.indexOf('map'),
    source: '/a.ts',
  });
});

test('after ts-jest it compiles JavaScript, and the map leads to the TypeScript', async () => {
  const options = {
    tsconfig: { esModuleInterop: true, module: 'esnext', target: 'es2022', isolatedModules: true },
    useESM: true,
    diagnostics: false,
  };
  const transformer = await createTransformer({ transformer: ['ts-jest', options] });
  const ts = {
    ...how,
    config: { cwd: process.cwd(), rootDir: process.cwd(), globals: {}, transform: [] },
    transformerConfig: options,
    supportsStaticESM: true,
    cacheFS: new Map(),
  };
  const given = transformer.process!(source, '/a.ts', ts) as Given;
  expect(given.code).toContain('const a = $toArray($map($from(x), f));');
  expect(given.code).not.toContain('sourceMappingURL');
  expect(origin(given, '$toArray($map').line).toBe(3);
  expect(origin(given, '$from(x)').line).toBe(3);
});

/** A transformer that puts a line before the text, and says so in its map, in one of three ways. */
function shifting(way: 'object' | 'text' | 'inline'): string {
  const text = new MagicString(source.replace(': number[]', ''));
  text.prepend('first();\n');
  const map = text.generateMap({ source: '/a.ts', hires: true, includeContent: true });
  const code = text.toString();
  if (way === 'inline') return JSON.stringify(`${code}\n//# sourceMappingURL=${map.toUrl()}`);
  return JSON.stringify({ code, map: way === 'object' ? JSON.parse(map.toString()) : map.toString() });
}

test.each(['object', 'text', 'inline'] as const)('a map that comes as %s is joined', async (way) => {
  const inner: JestTransformer = { process: () => JSON.parse(shifting(way)) };
  const given = processed(await createTransformer({ transformer: inner }));
  expect(given.code.startsWith('first();\n')).toBe(true);
  expect(origin(given, '$map($')).toMatchObject({ line: 3, source: '/a.ts' });
});

test('what has no chains stays as the first transformer gave it', async () => {
  const inner: JestTransformer = { process: (text) => ({ code: `${text}!`, map: null }) };
  expect(processed(await createTransformer({ transformer: inner }), 'let a')).toEqual({
    code: 'let a!',
    map: null,
  });
});

test('a transformer that takes time is waited for', async () => {
  const inner: JestTransformer = {
    processAsync: (text) => Promise.resolve(text.replace(': number[]', '')),
    getCacheKeyAsync: () => Promise.resolve('inner'),
  };
  const transformer = await createTransformer({ transformer: inner });
  const given = (await transformer.processAsync!(source, '/a.ts', how)) as Given;
  expect(given.code).toContain('const a = $toArray($map($from(x), f));');
  expect(await transformer.getCacheKeyAsync!(source, '/a.ts', how)).toMatch(/^[\da-f]{40}$/);
});

test('the key of the cache depends on all that the result depends on', async () => {
  const key = async (options: object, text = source, path = '/a.ts', asked: object = how) =>
    (await createTransformer(options)).getCacheKey!(text, path, asked);
  const keys = await Promise.all([
    key({}),
    key({ loops: false }),
    key({}, `${source} `),
    key({}, source, '/b.ts'),
    key({}, source, '/a.ts', { configString: '{ }' }),
    key({}, source, '/a.ts', { ...how, instrument: true }),
    key({ transformer: { getCacheKey: () => 'one' } }),
    key({ transformer: { getCacheKey: () => 'two' } }),
  ]);
  expect(new Set(keys).size).toBe(keys.length);
  expect(await key({})).toBe(keys[0]);
});

test('it says if the first transformer counts for coverage itself', async () => {
  expect((await createTransformer({ transformer: { canInstrument: true } })).canInstrument).toBe(true);
  expect((await createTransformer()).canInstrument).toBe(false);
});

test('a name that cannot be found is an error', async () => {
  await expect(createTransformer({ transformer: 'no-such-transformer' })).rejects.toThrow(
    'no-such-transformer',
  );
});
