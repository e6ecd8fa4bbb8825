/** The answers of examples/five-questions are those of SQL over the same files (SQLite, as WebAssembly). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import sqlite from 'node-sqlite3-wasm';
import Papa from 'papaparse';
import * as questions from '../../examples/five-questions/questions.ts';

const database = new sqlite.Database();
const resolve = createRequire(import.meta.url).resolve;

/** A table of a file, read by another parser than ours; the columns named are numbers, or NULL where nothing stands. */
function load(table: string, file: string, numeric: readonly string[]): void {
  const text = readFileSync(resolve('vega-datasets').replace(/build.*/, `data/${file}`), 'utf8');
  const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const columns = meta.fields!;
  database.run(`create table ${table} (${columns.map((name) => `"${name}"`).join(', ')})`);
  const insert = database.prepare(`insert into ${table} values (${columns.map(() => '?').join(', ')})`);
  database.run('begin');
  for (const row of data) {
    const values = columns.map((name) => row[name]!);
    insert.run(
      values.map((value, i) =>
        numeric.includes(columns[i]!) ? (value === '' ? null : Number(value)) : value,
      ),
    );
  }
  database.run('commit');
  insert.finalize();
}

const sql = (query: string): unknown[] => database.all(query);

beforeAll(() => {
  load('strikes', 'birdstrikes.csv', ['Cost Total $', 'Speed IAS in knots']);
  load('airports', 'airports.csv', []);
  load('routes', 'flights-airport.csv', ['count']);
}, 60_000);

afterAll(() => database.close());

test('all of the three files is in the database', () => {
  const count = (table: string): unknown => sql(`select count(*) as n from ${table}`);
  expect(['strikes', 'airports', 'routes'].map(count)).toEqual([
    [{ n: 10_000 }],
    [{ n: 3376 }],
    [{ n: 5366 }],
  ]);
});

test('whom birds cost most', () => {
  expect(questions.dearestOperators()).toEqual(
    sql(`
      select "Aircraft Airline Operator" as operator, count(*) as strikes,
             sum("Cost Total $") as cost, max("Cost Total $") as dearest
      from strikes group by operator having count(*) >= 100
      order by cost desc, operator limit 5`),
  );
});

test('when it happens', () => {
  expect(questions.commonestMoments()).toEqual(
    sql(`
      select "Phase of flight" || ' by ' || lower("Time of day") as "when", count(*) as strikes
      from strikes group by 1 order by strikes desc, 1 desc limit 8`),
  );
});

test('whether speed matters', () => {
  const figures = (condition: string): unknown =>
    sql(`
      with knots as (
        select "Speed IAS in knots" as speed,
               row_number() over (order by "Speed IAS in knots") as place, count(*) over () as n
        from strikes where speed is not null and ${condition})
      select count(*) as strikes, avg(speed) as mean,
             avg(speed) filter (where place in ((n + 1) / 2, (n + 2) / 2)) as median
      from knots`)[0];
  const { harmless, harmful } = questions.speeds();
  expect(harmless).toEqual(figures(`"Effect Amount of damage" = 'None'`));
  expect(harmful).toEqual(figures(`"Effect Amount of damage" <> 'None'`));
});

test('between which two states the traffic is heaviest', () => {
  expect(questions.busiestPairs()).toEqual(
    sql(`
      select a.state as "from", b.state as "to", count(*) as routes, sum(r.count) as flights
      from routes r join airports a on a.iata = r.origin join airports b on b.iata = r.destination
      where a.state <> b.state group by a.state, b.state
      order by flights desc, routes, a.state limit 6`),
  );
});

test('where the airports are that no airline serves', () => {
  expect(questions.leastServed()).toEqual(
    sql(`
      with leaving as (
        select a.state, a.iata, coalesce(sum(r.count), 0) as departures
        from airports a left join routes r on r.origin = a.iata group by a.iata)
      select state, count(*) as airports, sum(departures > 0) as served, sum(departures) as departures
      from leaving group by state having count(*) >= 20
      order by served, airports desc, state limit 8`),
  );
});
