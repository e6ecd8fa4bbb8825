/** How a Seq looks from outside: inspected, tagged, branded; and what importing it does. */
import { inspect } from 'node:util';
import vm from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { stages } from '../support/catalogue.ts';
import { bundle, discard, run } from '../support/child.ts';
import { call, makeWorld } from '../support/laws.ts';

describe('inspected', () => {
  test('it is its plan', () => {
    const seq = Seq.range(0, 10)
      .filter((n) => n > 1)
      .take(3);
    expect(inspect(seq)).toBe('Seq { range(0, 10) ▸ filter ▸ take(3) }');
  });

  test.each(stages)('$name is named in it, without a pull', (entry) => {
    const world = makeWorld();
    const shown = inspect(call(world, entry, Seq.from(world.source({ source: 'own', values: [1] }))));
    expect(shown).toMatch(/ \{ .* \}$/);
    expect(shown).toContain(entry.name === 'label' ? '"a name"' : (entry.after ?? entry.name));
    expect(world.log.events).toEqual([]);
  });
});

describe('branded', () => {
  test.each(stages)('what $name gives is a Seq', (entry) => {
    const made = call(makeWorld(), entry, Seq.of(3, 1, 2));
    expect(Seq.isSeq(made)).toBe(true);
    expect(made).toBeInstanceOf(Seq);
    expect(Object.prototype.toString.call(made)).toBe('[object Seq]');
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['an array', [1]],
    ['an object', {}],
    ['Seq itself', Seq],
    ['a generator', (function* () {})()],
  ])('%s is none', (_name, value) => {
    expect(Seq.isSeq(value)).toBe(false);
  });

  test('asking a hostile Proxy does not fail', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(() => Seq.isSeq(vm.runInNewContext('({})'))).not.toThrow();
    expect(() => {
      try {
        Seq.isSeq(proxy);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
    }).not.toThrow();
  });
});

test('methods are not enumerable', () => {
  expect(Object.keys(Seq.prototype)).toEqual([]);
});

describe('importing it', () => {
  let program: string;
  beforeAll(async () => {
    program = await bundle('support/programs/import.ts');
  });
  afterAll(() => discard(program));

  test('touches no global and no prototype, and prints nothing', () => {
    const { status, stdout, stderr } = run(program);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ changed: [], found: ['globalThis.careless'] });
  });
});
