import { test, expect } from '@jest/globals';
import { Seq } from 'seqable';
import * as fn from '../../lib/fn.ts';
const it = () => new Set([1,2,3]) && ({ [Symbol.iterator]: () => [1,2,3].values() });
const t = (f: () => unknown) => { try { return String(f()) } catch (e: any) { return e.name + ': ' + e.message } };
test('x', () => {
  const c = () => Seq.from(it()).cycle();
  const out = {
    toArray: t(() => c().toArray()),
    take: t(() => c().take(5).toArray()),
    sort: t(() => c().map(String).sort().first()),
    takeWhile: t(() => c().takeWhile((x) => x < 3).toArray()),
    zip: t(() => c().zip([1, 2]).toArray()),
    zip2: t(() => c().zip(c()).toArray()),
    inner: t(() => Seq.of(1).flatMap(() => c()).toArray()),
    innerTake: t(() => Seq.of(1).flatMap(() => c()).take(4).toArray()),
    innerTake2: t(() => Seq.of(1, 2).flatMap(() => c().take(2)).toArray()),
    flat: t(() => Seq.of(Seq.range(0)).flatten().count()),
    defer: t(() => Seq.defer(() => Seq.range(0)).toArray()),
    deferZip: t(() => Seq.of(1,2).zip(Seq.defer(() => Seq.range(0))).toArray()),
    deferFlat: t(() => Seq.of(1).flatMap(() => Seq.defer(() => c())).toArray()),
    memo: t(() => c().memoize().toArray()),
    memoZip: t(() => Seq.of(1,2).zip(c().memoize()).toArray()),
    share: t(() => c().share().count()),
    tee: t(() => c().tee()[0].sum()),
    memo2: t(() => Seq.of(1).flatMap(() => Seq.range(0)).memoize().sum()),
    memo2z: t(() => Seq.of(1).flatMap(() => Seq.range(0)).memoize().zip([1]).toArray()),
    product: t(() => Seq.range(0).product(it()).toArray()),
    product2: t(() => c().product(it()).toArray()),
    product3: t(() => Seq.range(0).product({ [Symbol.iterator]: () => [].values() }).toArray()),
    product4: t(() => Seq.of(1).product(c()).first()),
    join: t(() => Seq.of(1).innerJoin(c(), (x) => x, (x) => x).first()),
    expand: t(() => Seq.of(1).expand(() => c()).last()),
    drop: t(() => c().drop(Infinity).first()),
    json: t(() => JSON.stringify(fn.cycle(it()))),
    concat: t(() => Seq.concat([1], c()).last()),
    concat2: t(() => Seq.concat(Seq.concat([0], c(), [1]), [2]).last()),
    prepend: t(() => c().prepend(1).toSet()),
    rec: t(() => c().sort().take(0).toArray()),
    promise: t(() => Seq.from([1]).flatMap(() => Promise.resolve(1) as never).toArray()),
    nw: t(() => new (Seq as any)([1])),
    sub: t(() => { class X extends Seq<number> { constructor() { super(); } } return new X(); }),
    zipab: t(() => Seq.zip([1], [2] as never)),
    zipab2: t(() => Seq.zip(new Set([1]) as never, new Set([1]) as never)),
    zipopt: t(() => Seq.of(1).zip([1], { mode: 'longest' } as never)),
    mergeab: t(() => Seq.merge([1] as never, [2] as never)),
    zk: t(() => Seq.zipKeyed([1] as never)),
    zk2: t(() => Seq.zipKeyed(new Map() as never)),
    zk3: t(() => Seq.zipKeyed({}, [1] as never)),
  };
  process.stderr.write(JSON.stringify(out, null, 1));
});
