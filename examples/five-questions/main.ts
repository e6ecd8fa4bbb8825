/**
 * Five questions about birds, airports and flights, answered by one query each. That the answers are right is checked
 * against SQL, in spec/examples/five-questions.spec.ts.
 *
 *     npm run example five-questions
 */
import { busiestPairs, commonestMoments, dearestOperators, leastServed, speeds } from './questions.ts';

const number = (value: number, width: number): string => value.toLocaleString('en').padStart(width);

console.log('1. Whom do birds cost most? (operators with a hundred strikes or more)');
for (const { operator, strikes, cost, dearest } of dearestOperators())
  console.log(
    `   ${operator.padEnd(20)} $${number(cost, 9)} for ${strikes} strikes, the dearest $${number(dearest, 9)}`,
  );

console.log('\n2. When does it happen?');
for (const { when, strikes } of commonestMoments()) console.log(`   ${number(strikes, 5)}  ${when}`);

console.log('\n3. Does speed matter?');
const { harmless, harmful } = speeds();
for (const [name, { strikes, mean, median }] of Object.entries({ 'no damage': harmless, damage: harmful }))
  console.log(
    `   ${name.padEnd(9)}  ${number(strikes, 5)} strikes at ${mean?.toFixed(1)} knots, median ${median}`,
  );

console.log('\n4. Between which two states is the traffic heaviest?');
for (const { from, to, routes, flights } of busiestPairs())
  console.log(`   ${from} → ${to}  ${number(flights, 6)} flights on ${routes} routes`);

console.log('\n5. Where are the airports that no airline serves?');
for (const { state, airports, served, departures } of leastServed())
  console.log(
    `   ${state}  ${served} of ${airports} airports are served, with ${number(departures, 7)} departures`,
  );
