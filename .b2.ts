export { map } from './lib/fn.ts';
