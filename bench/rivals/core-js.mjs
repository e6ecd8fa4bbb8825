/** The same helpers by core-js, those of the engine taken away first. */
const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
for (const name of Reflect.ownKeys(prototype)) {
  if (name !== Symbol.iterator) delete prototype[name];
}
delete globalThis.Iterator;
await import('core-js/actual/iterator/index.js');

export const { answers } = await import('./helpers/standard.js');
