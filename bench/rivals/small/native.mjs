/** The standard's iterator helpers: Node 22 and later, Bun. Chunks, windows, concat, zip, join and includes where they are there. */
const { Iterator } = globalThis;
if (typeof Iterator?.prototype?.map !== 'function') throw new Error('no iterator helpers here');

/** Answers that need one more method. */
const having = (method, its) => (typeof method === 'function' ? its : {});

export const answers = {
  map: (array) =>
    array
      .values()
      .map((v) => v * 3 + 1)
      .toArray(),
  filter: (array) =>
    array
      .values()
      .filter((v) => (v & 1) === 0)
      .toArray(),
  mapFilter: (array) =>
    array
      .values()
      .map((v) => v * 3 + 1)
      .filter((v) => (v & 1) === 0)
      .toArray(),
  filterMap: (array) =>
    array
      .values()
      .map((v) => (v % 3 === 0 ? undefined : v * 2 + 1))
      .filter((v) => v !== undefined)
      .toArray(),
  flatMap: (array) =>
    array
      .values()
      .flatMap((v) => [v, v + 1])
      .toArray(),
  flatten: (array) =>
    array
      .values()
      .flatMap((part) => part)
      .toArray(),
  tap(array) {
    let sum = 0;
    const result = array
      .values()
      .map((v) => ((sum += v), v))
      .filter((v) => (v & 1) === 0)
      .toArray();
    return [result, sum];
  },
  enumerate: (array) => array.entries().toArray(),
  scan(array) {
    let sum = 0;
    return array
      .values()
      .map((v) => (sum += v))
      .toArray();
  },
  intersperse: (array) =>
    array
      .values()
      .flatMap((v, i) => (i > 0 ? [-1, v] : [v]))
      .toArray(),

  mapFilterTake: (array) =>
    array
      .values()
      .map((v) => v * 3 + 1)
      .filter((v) => (v & 1) === 0)
      .take(4)
      .toArray(),
  dropMap: (array) =>
    array
      .values()
      .drop(1)
      .map((v) => v * 3 + 1)
      .toArray(),
  take: (array) => array.values().take(20).toArray(),
  slice: (array) => array.values().take(20).drop(1).toArray(),

  product: (array) =>
    array
      .values()
      .flatMap((v) => ['a', 'b'].values().map((w) => [v, w]))
      .toArray(),
  difference([a, b]) {
    const others = new Set(b);
    return a
      .values()
      .filter((v) => !others.has(v))
      .toArray();
  },
  intersection([a, b]) {
    const others = new Set(b);
    return a
      .values()
      .filter((v) => others.has(v))
      .toArray();
  },
  zip: ([a, b]) =>
    a
      .values()
      .map((v, i) => [v, b[i]])
      .toArray(),
  innerJoin: ([orders, customers]) =>
    orders
      .values()
      .flatMap((order) =>
        customers
          .values()
          .filter((customer) => customer.id === order.customer)
          .map((customer) => ({ order: order.id, name: customer.name })),
      )
      .toArray(),

  toArray: (array) => array.values().toArray(),
  toSet: (array) => new Set(array.values().map((v) => v % 7)),
  toMap: (array) => new Map(array.values().map((person) => [person.id, person])),
  toObject: (array) => Object.fromEntries(array.values().map((person) => [person.name, person])),
  countBy: (array) =>
    array
      .values()
      .reduce((counts, person) => counts.set(person.city, (counts.get(person.city) ?? 0) + 1), new Map()),

  reduce: (array) => array.values().reduce((hash, v) => (hash * 31 + v) | 0, 1),
  sum: (array) => array.values().reduce((a, b) => a + b, 0),
  mapSum: (array) =>
    array
      .values()
      .map((v) => v * 3 + 1)
      .reduce((a, b) => a + b, 0),
  mean: (array) => array.values().reduce((a, b) => a + b, 0) / array.length,
  filterCount: (array) =>
    array
      .values()
      .filter((v) => (v & 1) === 0)
      .reduce((count) => count + 1, 0),
  maxBy: (array) =>
    array
      .values()
      .reduce((most, person) => (most === undefined || person.age > most.age ? person : most), undefined),

  find: (array) => array.values().find((v) => v >= 20),
  mapFind: (array) =>
    array
      .values()
      .map((v) => v * 3 + 1)
      .find((v) => v >= 60),
  at: (array) => array.values().drop(2).next().value,
  some: (array) => array.values().some((v) => v >= 20),
  every: (array) => array.values().every((v) => v < 20),

  forEach(array) {
    let sum = 0;
    array.values().forEach((v) => {
      sum += v;
    });
    return sum;
  },
  forOf(array) {
    let sum = 0;
    for (const value of array
      .values()
      .map((v) => v * 3 + 1)
      .filter((v) => (v & 1) === 0))
      sum += value;
    return sum;
  },
  spread: (array) => [...array.values().map((v) => v * 3 + 1)],

  setMapFilter: (set) =>
    set
      .values()
      .map((v) => v * 3 + 1)
      .filter((v) => (v & 1) === 0)
      .toArray(),
  setFilterSum: (set) =>
    set
      .values()
      .filter((v) => (v & 1) === 0)
      .reduce((a, b) => a + b, 0),
  mapMapFilter: (map) =>
    map
      .entries()
      .filter(([, value]) => (value & 1) === 0)
      .map(([key]) => key)
      .toArray(),
  mapToMap: (map) => new Map(map.entries().map(([key, value]) => [key, value + 1])),
  stringMapFilter: (string) =>
    Iterator.from(string)
      .filter((char) => char !== 'e')
      .map((char) => char.toUpperCase())
      .toArray(),
  stringFilterCount: (string) =>
    Iterator.from(string)
      .filter((char) => char === 'e')
      .reduce((count) => count + 1, 0),
  generatorMapFilter: (start) =>
    start()
      .map((v) => v * 3 + 1)
      .filter((v) => (v & 1) === 0)
      .toArray(),
  generatorTake: (start) =>
    start()
      .map((v) => v * 3 + 1)
      .take(20)
      .toArray(),

  ...having(Iterator.prototype.chunks, { chunks: (array) => array.values().chunks(2).toArray() }),
  ...having(Iterator.prototype.windows, { windows: (array) => array.values().windows(2).toArray() }),
  ...having(Iterator.prototype.includes, { includes: (array) => array.values().includes(20) }),
  ...having(Iterator.prototype.join, { join: (array) => array.values().join(', ') }),
  ...having(Iterator.concat, {
    concat: ([a, b]) => Iterator.concat(a, b).toArray(),
    prependAppend: (array) => Iterator.concat([-1], array, [-2]).toArray(),
  }),
  ...having(Iterator.zip, { zip: (both) => Iterator.zip(both).toArray() }),
};
