/** What a program could send instead of our worker: nothing of it comes through as it is. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { messageOf } from '../../site/playground/protocol.ts';
import { Allowance } from '../../site/playground/limits.ts';

/** Every text and number in a message, wherever it stands. */
function leaves(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
}

const story = {
  version: 1,
  terminal: 'toArray',
  whole: true,
  held: 1,
  waits: false,
  lanes: [
    { role: 'source', op: 'range(0)', name: 'range', in: 1, out: 1, size: null },
    { role: 'terminal', op: 'toArray', name: 'toArray', in: 1, out: 1 },
  ],
  steps: [
    { lane: 0, did: 'gave', text: '0', hue: 0 },
    { lane: 1, did: 'gave', text: '0', hue: 0, from: [0] },
  ],
};

describe('a message', () => {
  test('of ours comes through', () => {
    const message = { kind: 'stories', stories: [story] };
    expect(messageOf(message)).toEqual(message);
    expect(messageOf({ kind: 'running' })).toEqual({ kind: 'running' });
    const items = [{ kind: 'value', line: 3, text: '[1]', says: '[1]', ok: true }];
    expect(messageOf({ kind: 'items', items, leftOut: false })).toEqual({
      kind: 'items',
      items,
      leftOut: false,
    });
  });

  test('that is none is nothing', () => {
    for (const data of [undefined, null, 7, 'done', {}, { kind: 'html', html: '<b>' }, []]) {
      expect(messageOf(data)).toBeUndefined();
    }
  });

  test('has texts where texts belong, and numbers where numbers belong', () => {
    const failure = { name: { toString: () => '<b>' }, message: ['x'], line: '7"><script>', trace: 5 };
    expect(messageOf({ kind: 'done', ms: { valueOf: () => 1 }, failure })).toEqual({
      kind: 'done',
      ms: 0,
      failure: { name: '', message: '', line: 0, trace: '' },
    });
  });

  test('whatever it is, it gives only texts, finite numbers, booleans and null', () => {
    const fields = (...names: string[]): fc.Arbitrary<object> =>
      fc.record(Object.fromEntries(names.map((name) => [name, fc.anything()])));
    const lane = fields('op', 'name', 'in', 'out', 'size', 'code', 'into', 'own', 'waited');
    const step = fields('lane', 'text', 'full', 'from', 'hue', 'at');
    const forged = fc.record({
      kind: fc.constantFrom('items', 'stories', 'eager', 'done', 'ready'),
      items: fc.array(fields('line', 'text', 'ok', 'says', 'level').map((one) => ({ ...one, kind: 'log' }))),
      stories: fc.array(
        fc.record({
          terminal: fc.anything(),
          lanes: fc.array(lane.map((one) => ({ ...one, role: 'stage' }))),
          steps: fc.array(step.map((one) => ({ ...one, did: 'gave' }))),
          held: fc.anything(),
          error: fc.anything(),
        }),
      ),
      eager: fields('lanes', 'read', 'steps', 'held'),
      ms: fc.anything(),
      failure: fields('name', 'message', 'line', 'trace'),
    });
    fc.assert(
      fc.property(forged, (data) => {
        for (const leaf of leaves(messageOf(data))) {
          expect(leaf === null || ['string', 'boolean'].includes(typeof leaf) || Number.isFinite(leaf)).toBe(
            true,
          );
        }
      }),
    );
  });

  test('with a story whose steps lead outside of it comes without it', () => {
    const far = { ...story, steps: [{ lane: 9, did: 'gave' }] };
    const unknown = { ...story, steps: [{ lane: 0, did: 'onclick' }] };
    expect(messageOf({ kind: 'stories', stories: [far, unknown] })).toEqual({ kind: 'stories', stories: [] });
  });

  test('with a step that comes from a later one comes without that', () => {
    const ahead = { ...story, steps: [{ lane: 0, did: 'gave', from: [0, 5] }] };
    const steps = [{ lane: 0, did: 'gave', from: [] }];
    expect(messageOf({ kind: 'stories', stories: [ahead] })).toEqual({
      kind: 'stories',
      stories: [{ ...story, steps }],
    });
  });
});

describe('what a program may say', () => {
  test('is 500 lines', () => {
    const allowance = new Allowance();
    const said = Array.from({ length: 600 }, (_, i) => allowance.take(`line ${i}`)).filter(
      (one) => one !== undefined,
    );
    expect(said).toHaveLength(500);
    expect(allowance.full).toBe(true);
  });

  test('is 100,000 characters, and what is longer is cut', () => {
    const allowance = new Allowance();
    expect(allowance.take('x'.repeat(250_000))).toHaveLength(100_000);
    expect(allowance.take('y')).toBeUndefined();
  });
});
