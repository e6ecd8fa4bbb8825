/**
 * The body of a response, line by line, JSON by JSON, into one figure for each key: nothing is held but those figures.
 *
 *     Python:  async for line in response.content: totals[json.loads(line)['city']] += …
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { Seq } from 'seqable';
import { AsyncSeq } from 'seqable/async';
import { all, count, max, mean } from 'seqable/collectors';
import { jsonl, lines } from 'seqable/text';

interface Reading {
  city: string;
  degrees: number;
}

// A server that has 300,000 readings, as JSON Lines, and notes how many of them it was asked for.
let made = 0;
const server = createServer((_request, response) => {
  const lines = Seq.range(0, 300_000).map((i) => {
    made++;
    const degrees = ((i * 7919 + 200) % 400) / 10 - 5 + (i % 3) * 2;
    const reading: Reading = { city: ['Oslo', 'Łódź', 'Rome'][i % 3]!, degrees };
    return `${JSON.stringify(reading)}\n`;
  });
  Readable.from(lines.chunks(100).map((some) => some.join(''))).pipe(response);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** The readings of one request, which is made when somebody asks for the first one. */
const readings = AsyncSeq.defer(async () => (await fetch(address)).body!).pipe(jsonl<Reading>());

console.log('by city');
const byCity = await readings.aggregateBy(
  ({ city }) => city,
  all({ n: count(), mean: mean((r: Reading) => r.degrees), most: max((r: Reading) => r.degrees) }),
);
for (const [city, { n, mean, most }] of byCity)
  console.log(`  ${city} ${n} readings, ${mean!.toFixed(2)}° on average, at most ${most}°`);

console.log('\nthe same body as lines');
const body = AsyncSeq.from((await fetch(address)).body!);
for await (const line of body.pipe(lines).take(2)) console.log(`  ${line}`);

made = 0;
console.log('\nthe first frost, after which the request is given up');
console.log(' ', await readings.find(({ degrees }) => degrees < 0));
console.log(`  the server has made all of the lines: ${made === 300_000 ? 'yes' : 'no'}`);

server.closeAllConnections();
server.close();
