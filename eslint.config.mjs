import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { builtins, foreign, house } from './scripts/eslint/house-rules.mjs';

const noDefaultExport = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: "ExportSpecifier[exported.name='default']", message: 'Export by name.' },
];

/** Syntax that looks up Symbol.iterator, next or a setter on a prototype that a page can patch. */
const noPatchableSyntax = [
  { selector: 'ForOfStatement', message: 'Walk own arrays by index; open sources through the engine.' },
  { selector: 'ArrayExpression > SpreadElement', message: 'Array spread calls a patchable iterator.' },
  {
    selector: 'CallExpression > SpreadElement',
    message: 'A spread call calls a patchable iterator: use apply.',
  },
  { selector: 'NewExpression > SpreadElement', message: 'A spread call calls a patchable iterator.' },
  { selector: 'ArrayPattern', message: 'Array destructuring calls a patchable iterator: read by index.' },
  {
    selector: ':function[generator=true]',
    message: 'No generators: %GeneratorPrototype%.next can be patched.',
  },
];

const noSwitchedOffTests = [
  {
    selector:
      'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|failing|skipIf|runIf)$/]',
    message: 'No test is switched off or singled out.',
  },
  {
    selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
    message: 'No test is switched off or singled out.',
  },
];

const restrictedGlobals = (names, why) => names.map((name) => ({ name, message: why }));

export default defineConfig(
  globalIgnores([
    'dist/',
    'packages/*/dist/',
    'build/',
    'coverage/',
    'reports/',
    '.stryker-tmp/',
    'docs/reference/',
    'types/',
    'site/.vitepress/{dist,cache,.temp}/',
    'site/build/',
  ]),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { house },
    rules: { 'house/disable-needs-reason': 'error' },
  },

  // Everything
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['Buffer', 'URL', 'console', 'performance', 'process', 'clearTimeout', 'setTimeout'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },

  {
    // Functions in them run in pages.
    files: ['site/spec/*.mjs', 'site/scripts/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'DOMParser',
          'document',
          'fetch',
          'getComputedStyle',
          'location',
          'requestAnimationFrame',
          'window',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },

  // TypeScript
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', ...noDefaultExport],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        {
          'ts-ignore': true,
          'ts-nocheck': true,
          'ts-expect-error': 'allow-with-description',
          minimumDescriptionLength: 8,
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          caughtErrors: 'none',
          destructuredArrayIgnorePattern: '^_',
        },
      ],
      // A default of a type parameter (`P = {}`), a name of its own for a hardened Map, and walks along linked plans that begin at `this`.
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowObjectTypes: 'always', allowInterfaces: 'with-single-extends' },
      ],
      '@typescript-eslint/no-this-alias': 'off',
      // With types: a forgotten await is a test that cannot fail.
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },

  // The library: hostile surroundings
  {
    files: ['lib/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...noDefaultExport, ...noPatchableSyntax],
      'no-restricted-globals': [
        'error',
        // `[Symbol.iterator]` may name a method of a class: that is read at load (house/capture-builtins).
        ...restrictedGlobals(
          builtins.filter((name) => name !== 'Symbol'),
          'Import it from lib/platform/builtins.ts, where it is taken at load.',
        ),
        ...restrictedGlobals(foreign, 'Not part of the language.'),
      ],
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: 'Only lib/node knows Node.' }] },
      ],
      'house/capture-builtins': ['error', ['Symbol']],
      'house/no-builtin-methods': 'error',
    },
  },
  {
    // These take the built-ins at load, and may do so outside of functions only.
    files: [
      'lib/platform/builtins.ts',
      'lib/platform/pristine.ts',
      'lib/polyfill/builtins.ts',
      'lib/async/engine/builtins.ts',
    ],
    rules: { 'no-restricted-globals': 'off', 'house/capture-builtins': 'error' },
  },
  {
    // Users of the library: they may read globals and loop as anyone does, but take what they need at load.
    files: ['lib/text/**/*.ts', 'lib/node/**/*.ts', 'lib/jobs/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...noDefaultExport],
      'no-restricted-globals': 'off',
      'house/no-builtin-methods': 'off',
    },
  },
  { files: ['lib/node/**/*.ts', 'lib/jobs/node/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    // An operation file is about one thing.
    files: ['lib/sources/**/*.ts', 'lib/stages/**/*.ts', 'lib/terminals/**/*.ts'],
    rules: { 'max-lines': ['error', 120] },
  },

  // Specs and programs
  {
    files: ['spec/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...noDefaultExport, ...noSwitchedOffTests],
      // Specs hand over what is wrong on purpose: empty generators, unused bindings, sparse arrays, any.
      'no-sparse-arrays': 'off',
      'require-yield': 'off',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': false },
      ],
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
