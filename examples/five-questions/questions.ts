/**
 * Five questions about three real tables (vega-datasets), each one query: 10,000 birds that were struck by aircraft,
 * 3,376 airports of the USA and 5,366 routes between them. Nothing is read before a question is asked.
 */
import { Seq } from 'seqable';
import { all, count, max, sum } from 'seqable/collectors';
import { csv } from 'seqable/node';

const data = new URL('../data/', import.meta.resolve('vega-datasets'));

// Naming the columns here gives the rows their type; the first line, which names them too, is dropped.
const strikes = csv(new URL('birdstrikes.csv', data), {
  header: [
    'airport',
    'aircraft',
    'damage',
    'date',
    'operator',
    'state',
    'phase',
    'size',
    'species',
    'time',
    'costOther',
    'costRepair',
    'cost',
    'speed',
  ],
})
  .drop(1)
  .map((strike) => ({ ...strike, cost: Number(strike.cost) }));

const airports = csv(new URL('airports.csv', data), {
  header: ['iata', 'name', 'city', 'state', 'country', 'latitude', 'longitude'],
}).drop(1);

const routes = csv(new URL('flights-airport.csv', data), { header: ['from', 'to', 'flights'] })
  .drop(1)
  .map((route) => ({ ...route, flights: Number(route.flights) }));

export interface Operator {
  operator: string;
  strikes: number;
  cost: number;
  dearest: number;
}

/** Whom do birds cost most? Several figures for each operator in one pass, without a list of its strikes. */
export function dearestOperators(): Operator[] {
  const cost = (strike: { cost: number }): number => strike.cost;
  const figures = strikes.aggregateBy(
    ({ operator }) => operator,
    all({ strikes: count(), cost: sum(cost), dearest: max(cost) }),
  );
  return Seq.from(figures)
    .map(([operator, { strikes, cost, dearest = 0 }]) => ({ operator, strikes, cost, dearest }))
    .filter(({ strikes }) => strikes >= 100)
    .sortBy((row) => row.cost, 'desc')
    .thenBy(({ operator }) => operator)
    .take(5)
    .toArray();
}

export interface Moment {
  when: string;
  strikes: number;
}

/** When does it happen? Equal counts by name, so that the answer is always the same. */
export function commonestMoments(): Moment[] {
  return Seq.from(strikes.countBy(({ phase, time }) => `${phase} by ${time.toLowerCase()}`))
    .map(([when, strikes]) => ({ when, strikes }))
    .sortBy(({ strikes }) => strikes, 'desc')
    .thenBy(({ when }) => when, 'desc')
    .take(8)
    .toArray();
}

export interface Speeds {
  harmless: Speed;
  harmful: Speed;
}
interface Speed {
  strikes: number;
  mean: number | undefined;
  median: number | undefined;
}

/** Does speed matter? One walk parts the strikes that did damage from those that did none. */
export function speeds(): Speeds {
  const [harmless, harmful] = strikes
    .filter(({ speed }) => speed !== '')
    .partition(({ damage }) => damage === 'None');
  const figures = (part: readonly { speed: string }[]): Speed => {
    const knots = Seq.from(part).map(({ speed }) => Number(speed));
    return { strikes: knots.count(), mean: knots.mean(), median: knots.quantile(0.5) };
  };
  return { harmless: figures(harmless), harmful: figures(harmful) };
}

export interface Pair {
  from: string;
  to: string;
  routes: number;
  flights: number;
}

/** Between which two states is the traffic heaviest? Each route is joined with the airports at both of its ends. */
export function busiestPairs(): Pair[] {
  return routes
    .innerJoin(
      airports,
      (route) => route.from,
      (airport) => airport.iata,
      (route, airport) => ({ ...route, fromState: airport.state }),
    )
    .innerJoin(
      airports,
      (route) => route.to,
      (airport) => airport.iata,
      (route, airport) => ({ from: route.fromState, to: airport.state, flights: route.flights }),
    )
    .filter(({ from, to }) => from !== to)
    .groupBy(({ from, to }) => `${from} ${to}`)
    .map((pair) => {
      const { from, to } = pair.first()!;
      return { from, to, routes: pair.count(), flights: pair.map(({ flights }) => flights).sum() };
    })
    .sortBy(({ flights }) => flights, 'desc')
    .thenBy(({ routes }) => routes)
    .thenBy(({ from }) => from)
    .take(6)
    .toArray();
}

export interface State {
  state: string;
  airports: number;
  served: number;
  departures: number;
}

/** Where are the airports that no airline serves? A group join keeps an airport without a route. */
export function leastServed(): State[] {
  return airports
    .groupJoin(
      routes,
      (airport) => airport.iata,
      (route) => route.from,
      ({ state }, leaving) => ({
        state,
        departures: Seq.from(leaving)
          .map(({ flights }) => flights)
          .sum(),
      }),
    )
    .groupBy(({ state }) => state)
    .map((state) => ({
      state: state.key,
      airports: state.count(),
      served: state.filter(({ departures }) => departures > 0).count(),
      departures: state.map(({ departures }) => departures).sum(),
    }))
    .filter(({ airports }) => airports >= 20)
    .sortBy(({ served }) => served)
    .thenBy(({ airports }) => airports, 'desc')
    .thenBy(({ state }) => state)
    .take(8)
    .toArray();
}
