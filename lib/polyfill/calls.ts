/** How each feature is called to be judged: with arguments that are right, and with such as must be refused. */
import { create, iteratorSymbol } from './builtins.ts';
import { CALLBACK, ITERABLE, KEYED, SOURCE, SOURCES } from './conduct.ts';
import type { Call } from './conduct.ts';
import { CONCAT, DROP, FROM, INCLUDES, JOIN, TAKE, WITH_SIZE, ZIP, judged } from './features.ts';
import type { Feature } from './features.ts';

export type Arguments = readonly unknown[];

/** An object that cannot be converted. */
const odd = /* @__PURE__ */ create(null) as object;
const MAX_SAFE_AND_1 = 9007199254740992;

/** The first are used in all situations. */
export function rightArguments(feature: Feature): readonly Arguments[] {
  switch (judged[feature]) {
    case TAKE:
    case DROP:
      return [[feature === 'take' ? 2 : 1], [0], ['1.9'], [-0.5], [Infinity]];
    case WITH_SIZE:
      return [[2], [4], [4, 'allow-partial'], [2, undefined]];
    case INCLUDES:
      return [[2], [NaN], ['2'], [2, undefined], [2, 1]];
    case JOIN:
      return [[], ['-'], [null]];
    case FROM:
      return [[SOURCE], [ITERABLE], ['ab']];
    case CONCAT:
      return [[ITERABLE, ITERABLE], []];
    case ZIP: {
      const input = feature === 'zip' ? SOURCES : KEYED;
      const padding = feature === 'zip' ? ITERABLE : { __proto__: null, a: 7, c: 8 };
      return [
        [input],
        [input, { __proto__: null, mode: 'longest', padding }],
        [input, { __proto__: null, mode: 'strict' }],
      ];
    }
    default:
      if (feature === 'toArray' || feature === 'dispose') return [[]];
      return feature === 'reduce' ? [[CALLBACK], [CALLBACK, undefined]] : [[CALLBACK]];
  }
}

export function wrongArguments(feature: Feature): readonly Arguments[] {
  switch (judged[feature]) {
    case TAKE:
    case DROP:
      return [[NaN], [MAX_SAFE_AND_1], [-1], [odd]];
    case WITH_SIZE:
      return [['1'], [0], [1.5], [4294967296], [1, odd]];
    case INCLUDES:
      return [
        [0, '0'],
        [0, -1],
        [0, 0.5],
        [0, MAX_SAFE_AND_1],
      ];
    case JOIN:
      return [[odd]];
    case FROM:
      return [[1], [null], [{ __proto__: null, [iteratorSymbol]: () => 1 }]];
    case CONCAT:
      return [['a'], [ITERABLE, odd]];
    case ZIP: {
      const input = feature === 'zip' ? SOURCES : KEYED;
      return [
        [1],
        [input, null],
        [input, { __proto__: null, mode: odd }],
        [input, { __proto__: null, mode: 'longest', padding: 1 }],
      ];
    }
    default:
      return feature === 'toArray' || feature === 'dispose' ? [] : [[undefined], [odd]];
  }
}

/** What the callback gives: iterators, numbers, or an answer that decides at the second element. */
export function answerOf(feature: Feature): Call['_answer'] {
  switch (feature) {
    case 'flatMap':
      return (_, source) => source();
    case 'every':
      return (value) => value !== 2;
    case 'map':
    case 'reduce':
      return (value) => value;
    default:
      return (value) => value === 2;
  }
}
