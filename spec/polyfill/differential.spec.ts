/**
 * The polyfill against core-js, each in a realm of its own that was stripped of natives: the same random programs must
 * give the same values and errors, and leave the same log of reads and calls on their sources.
 *
 * Against natives the same programs run in `npm run test:engines` (spec/polyfill/natives.ts).
 */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { install } from '../../lib/polyfill/install.ts';
import { programs, run } from './programs.ts';
import type { Implementation, Program } from './programs.ts';
import { freshRealm, requireInto } from './realms.ts';

function ours(): Implementation {
  const { global, proto } = freshRealm();
  install({ target: global });
  return { proto, Iterator: global.Iterator };
}

function coreJs(): Implementation {
  const realm = freshRealm();
  requireInto(realm, 'core-js/es/iterator');
  return { proto: realm.proto, Iterator: realm.global.Iterator };
}

/**
 * Where core-js 3.51 leaves the text, and the polyfill does not:
 * - it looks for an iterator method by '@@iterator' and by the tag too (GetIteratorFlattenable asks for one property);
 * - zip and zipKeyed read `value` of a result that is done (IteratorStepValue does not), and in
 *   strict mode of all that the last round asks for (IteratorStep does not);
 * - chunks and windows ask a source that has ended once more, behind a last chunk or window that is short, or close it;
 * - it closes the source when the getter of `value` throws, has no running state, and its functions are constructors:
 *   no program here does that.
 */
function forgive(log: string[], { ops, mode }: Program): string[] {
  const extra =
    mode === 'strict'
      ? /(: get (@@iterator|Symbol\(Symbol\.toStringTag\))| (end|result): get value)$/
      : /(: get (@@iterator|Symbol\(Symbol\.toStringTag\))| end: get value)$/;
  const seen = log.filter((line) => !extra.test(line));
  if (!ops.some(({ op }) => op === 'chunks' || op === 'windows')) return seen;
  const ended = new Set<string>();
  return seen.filter((line) => {
    const name = line[0] as string;
    const of = /^[abc](\.| end|: get)/.test(line);
    const late = of && ended.has(name);
    if (/ end: get done$/.test(line)) ended.add(name);
    return !late;
  });
}

/** Chunks or windows over a source whose closing, where none is due, would show otherwise than in the log. */
function goesOn({ ops, sources }: Program): boolean {
  const chunky = ops.some(({ op }) => op === 'chunks' || op === 'windows');
  return chunky && sources.some(({ closing }) => closing === 'throws' || closing === 'primitive');
}

describe('the same as core-js', () => {
  const mine = ours();
  const theirs = coreJs();

  test('in values, errors, reads and calls', () => {
    fc.assert(
      fc.property(programs, (program) => {
        fc.pre(!goesOn(program));
        expect(forgive(run(program, mine), program)).toEqual(forgive(run(program, theirs), program));
      }),
      { numRuns: 3000 },
    );
  });
});
