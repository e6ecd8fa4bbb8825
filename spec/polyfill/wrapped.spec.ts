/** Natives of V8 12.4, which are wrapped; and what another call or copy of the polyfill finds there. */
import { describe, expect, test } from '@jest/globals';
import { native } from './believed.ts';
import { all, install } from '../../lib/polyfill/install.ts';
import type { Feature } from '../../lib/polyfill/install.ts';
import * as fakes from './fakes.ts';
import { nameOf, place, put, rightRealm } from './pages.ts';
import { freshRealm } from './realms.ts';

describe('a native that takes null for the end, as V8 12.4 does', () => {
  const argument = { map: 'x => x', filter: 'x => x', take: '2', drop: '0', flatMap: 'x => [x]' } as const;

  test.each(Object.entries(argument))('%s is wrapped', async (key, given) => {
    const realm = await rightRealm();
    put(realm, key as Feature, fakes.takesNullForTheEnd, native);
    const right = realm.proto[key];
    expect(realm.run(`Iterator.prototype.${key}.call({ next: null }, ${given}).next().done`)).toBe(true);
    const report = install({ target: realm.global });
    expect(report.wrapped).toEqual([
      { name: nameOf(key as Feature), why: 'takes a next that is null for the end' },
    ]);
    expect(realm.proto[key]).not.toBe(right);

    const log = realm.run(`
      const log = [];
      const tell = (run) => { try { log.push(JSON.stringify(run())); } catch (error) { log.push(error instanceof TypeError); } };
      for (const bad of [null, undefined, 1]) {
        const helper = Iterator.prototype.${key}.call({ next: bad, return() { log.push('closed'); return {}; } }, ${given});
        tell(() => helper.next());
        tell(() => helper.next());
        tell(() => helper.return());
      }
      log`);
    expect([...log]).toEqual([
      true,
      '{"done":true}',
      '{"done":true}',
      true,
      '{"done":true}',
      '{"done":true}',
      true,
      '{"done":true}',
      '{"done":true}',
    ]);
    // next is read once, and called on the receiver; return is read when it is called.
    const steps = realm.run(`
      const reads = [];
      const source = {
        at: 0,
        get next() { reads.push('next'); return function () { return { value: ++this.at, done: false }; }; },
        get return() { reads.push('return'); return function () { reads.push(this.at); return {}; }; },
      };
      const helper2 = Iterator.prototype.${key}.call(source, ${given});
      helper2.next();
      helper2.return();
      reads`);
    expect([...steps]).toEqual(['next', 'return', 1]);
    expect(() => realm.proto[key].call(1, Number)).toThrow(realm.global.TypeError);
  });
});

describe('another call, and another copy', () => {
  test('leave what the first has put there', () => {
    const realm = freshRealm();
    install({ target: realm.global });
    const before = all.map((feature) => place(realm, feature)[0][place(realm, feature)[1]]);
    expect(install({ target: realm.global }).kept).toHaveLength(all.length + 3);
    expect(all.map((feature) => place(realm, feature)[0][place(realm, feature)[1]])).toEqual(before);
  });

  test('leave wrappers, too', async () => {
    const realm = await rightRealm();
    put(realm, 'map', fakes.takesNullForTheEnd, native);
    put(
      realm,
      'take',
      fakes.converts((limit) => [limit === 2 ** 53 ? Infinity : limit]),
      native,
    );
    expect(install({ target: realm.global }).wrapped).toHaveLength(2);
    const wrappers = [realm.proto.map, realm.proto.take];
    expect(install({ target: realm.global }).kept).toHaveLength(all.length + 3);
    const copy = (await import(`../../lib/polyfill/install.ts?copy=${Math.random()}`)) as {
      install: typeof install;
    };
    expect(copy.install({ target: realm.global }).kept).toHaveLength(all.length + 3);
    expect([realm.proto.map, realm.proto.take]).toEqual(wrappers);
  });
});
