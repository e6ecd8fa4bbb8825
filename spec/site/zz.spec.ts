import { test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { Seq } from '../../lib/index.ts';
import { AsyncSeq } from '../../lib/async/index.ts';
import { recordRuns } from '../../site/lanes/record.ts';
test('x', async () => {
  const sleep = (ms: number) => new Promise((r) => setTimeout(r, ms));
  const programs: Record<string, () => unknown> = {
    lazy: () => Seq.range(0, 10).filter((n) => n % 2 === 1).map((n) => n * 10).take(3).toArray(),
    group: () => Seq.of({ n: 'Ann', a: 55 }, { n: 'Bob', a: 20 }, { n: 'Cy', a: 31 }, { n: 'Di', a: 12 }).groupBy((p) => (p.a > 30 ? 'old' : 'young')).map((g) => g.key + ' ' + g.count()).toArray(),
    chunks: () => Seq.range(1, 8).chunks(3).map((c) => Seq.from(c).sum()).toArray(),
    windows: () => Seq.of(3, 5, 4, 8, 6).windows(3).map((w) => Math.max(...w)).toArray(),
    sort: () => Seq.of(5, 3, 9, 1, 7, 2).sort().take(3).toArray(),
    zip: () => Seq.range(1).zip(['a', 'b', 'c']).toArray(),
    concat: () => Seq.of(1, 2).concat([3, 4]).take(3).toArray(),
    join: () => Seq.of({ id: 1, n: 'Ann' }, { id: 2, n: 'Bo' }).innerJoin([{ id: 1, o: 5 }, { id: 1, o: 6 }], (a) => a.id, (b) => b.id).toArray(),
    flat: () => Seq.of('ab', 'cd').flatMap((w) => Seq.from(w.split(''))).take(3).toArray(),
    threw: () => { try { Seq.of('1', 'x', '3').map((t) => { const n = Number(t); if (Number.isNaN(n)) throw new TypeError('no number'); return n; }).sum(); } catch {} },
    long: () => Seq.range(0, 1000000).filter((n) => n % 7 === 3).map((n) => n * n).filter((n) => n % 2 === 0).take(4).toArray(),
    stop: () => Seq.of(1, 2, 3, 10, 4).takeWhile((n) => n < 5).toArray(),
    find: () => Seq.range(0).map((n) => n * n).find((n) => n > 50),
    forof: () => { for (const x of Seq.of('a', 'b', 'c').enumerate()) if (x[0] === 1) break; },
    empty: () => Seq.of(1, 2, 3).take(0).toArray(),
    many: () => Seq.range(0, 60).map((n) => n + 1).toArray(),
    awaited: () => AsyncSeq.of(1, 2, 3).map(async (n) => { await sleep(20); return n * 10; }).take(2).toArray(),
    flight: () => AsyncSeq.from(Seq.range(1, 7)).map(async (n) => { await sleep(n === 2 ? 60 : 25); return n * 10; }, { concurrency: 3 }).toArray(),
  };
  const recording = recordRuns({ Seq, AsyncSeq }, { runs: 100 });
  const stories: Record<string, unknown> = {};
  for (const [name, run] of Object.entries(programs)) {
    const before = recording.stories.length;
    await run();
    if (recording.stories.length !== before + 1) console.log(name, recording.stories.length - before);
    stories[name] = before;
  }
  for (const name of Object.keys(stories)) { const i = stories[name] as number; stories[name] = { ...recording.stories[i], eager: recording.compare(i) }; }
  recording.stop();
  writeFileSync('/tmp/x/stories.json', JSON.stringify(stories));
});
