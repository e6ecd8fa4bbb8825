/**
 * A query over two real tables: 5,366 air routes and 3,376 airports of the USA (vega-datasets).
 *
 *     C#:  from route in routes
 *          where route.Flights >= 100
 *          join airport in airports on route.From equals airport.Iata
 *          group route by airport.State into state
 *          orderby state.Sum(route => route.Flights) descending
 *          select new { State = state.Key, Routes = state.Count(), Flights = state.Sum(route => route.Flights) }
 */
import { csv } from 'seqable/node';

const data = new URL('../data/', import.meta.resolve('vega-datasets'));

// Neither file is opened before the query runs. Naming the columns here gives the rows their type; the first line,
// which names them too, is dropped.
const airports = csv(new URL('airports.csv', data), {
  header: ['iata', 'name', 'city', 'state', 'country', 'latitude', 'longitude'],
}).drop(1);

const routes = csv(new URL('flights-airport.csv', data), { header: ['from', 'to', 'count'] })
  .drop(1)
  .map(({ from, to, count }) => ({ from, to, flights: Number(count) }));

const busiest = routes
  .filter((route) => route.flights >= 100)
  .innerJoin(
    airports,
    (route) => route.from,
    (airport) => airport.iata,
    (route, airport) => ({ ...route, state: airport.state, city: airport.city }),
  )
  .groupBy((route) => route.state)
  .map((state) => ({
    state: state.key,
    routes: state.count(),
    flights: state.map((route) => route.flights).sum(),
    cities: state.countBy((route) => route.city),
  }))
  .sortBy((state) => state.flights, 'desc')
  .thenBy((state) => state.state);

console.log('flights in 2008 on routes with a hundred or more, by state of departure');
for (const { state, routes, flights, cities } of busiest.take(10)) {
  const total = flights.toLocaleString('en').padStart(9);
  console.log(`  ${state}  ${total} flights on ${routes} routes from ${cities.size} cities`);
}

// A table may be joined with itself: where do many more fly there than back?
console.log('\nthe most lopsided pairs');
routes
  .innerJoin(
    routes,
    (there) => `${there.from} ${there.to}`,
    (back) => `${back.to} ${back.from}`,
    (there, back) => ({ pair: `${there.from} → ${there.to}`, there: there.flights, back: back.flights }),
  )
  .sortBy(({ there, back }) => there - back, 'desc')
  .take(3)
  .forEach(({ pair, there, back }) => console.log(`  ${pair}: ${there}, and ${back} back`));

console.log('\nwhat the plan looks like');
console.log(String(busiest.take(10).explain()));
