// Specs are ESM, compiled file by file without type checks; `npm run check` is what checks their types.
// One file: NODE_OPTIONS=--experimental-vm-modules npx jest spec/stages/map.spec.ts
// With SEQ_PLAIN=1 there is no text of the loop but the plain one.
const plain = process.env['SEQ_PLAIN'] === '1';

export default {
  globalSetup: '<rootDir>/spec/support/setup.mjs',
  testEnvironment: 'node',
  // Jest leaves one core to others by default, which on two cores is half.
  maxWorkers: '100%',
  roots: ['<rootDir>/spec', '<rootDir>/packages/compiler/spec'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    ...(plain ? {} : { '^\\./copies\\.js$': '<rootDir>/build/texts/copies.mjs' }),
    '^\\./material\\.js$': '<rootDir>/build/texts/material.mjs',
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^seqable$': '<rootDir>/lib/index.ts',
    '^seqable/(fn|pipe)$': '<rootDir>/lib/$1.ts',
    '^seqable/fn/text$': '<rootDir>/lib/text/light/index.ts',
    '^seqable/(async|collectors|compiled|jobs|jobs/node|text|node)$': '<rootDir>/lib/$1/index.ts',
    '^seqable/polyfill$': '<rootDir>/lib/polyfill/auto.ts',
    '^seqable/polyfill/(es|install)$': '<rootDir>/lib/polyfill/$1.ts',
  },
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, tsconfig: 'tsconfig.json' }] },

  // Only with --coverage, as `npm run test:coverage` has it.
  // Counters compiled in: with v8's own coverage the suites take half as long again.
  coverageProvider: 'babel',
  coverageDirectory: 'coverage',
  coverageReporters: ['text-summary', 'json', 'lcovonly'],
  // flow.ts is a template: what its plain text leaves out runs in the texts made of it, each of which laws/texts.spec.ts sees run.
  // jobs/node runs in processes of its own, from the build, where no counters are.
  collectCoverageFrom: [
    'lib/**/*.ts',
    '!lib/engine/fast/copies.ts',
    '!lib/engine/run/flow.ts',
    '!lib/jobs/node/*.ts',
  ],
  coverageThreshold: {
    global: { statements: 99, branches: 98, functions: 99, lines: 99 },
    // The rest of it runs only beside the natives of other engines: `npm run test:engines`.
    './lib/polyfill/': { statements: 97, branches: 95, functions: 96, lines: 97 },
  },
};
