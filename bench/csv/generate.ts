/** A CSV file of orders, the same on every machine: 8 columns, some fields quoted, some with line breaks. */
import { closeSync, existsSync, openSync, renameSync, statSync, writeSync } from 'node:fs';

const REGIONS = ['north', 'south', 'east', 'west'];
const HEADER = 'id,region,product,quantity,price,date,customer,note\n';

/** Writes so many megabytes (10⁶ bytes) unless the file is there already; gives its path. */
export function generate(path: string, megabytes: number): string {
  if (existsSync(path) && statSync(path).size >= megabytes * 1e6) return path;
  const random = generator(1);
  const whole = (below: number): number => Math.floor(random() * below);
  const partial = `${path}.${process.pid}`;
  const file = openSync(partial, 'w');
  let text = HEADER;
  for (let id = 1, bytes = 0; bytes < megabytes * 1e6; id++) {
    const date = `2024-0${1 + whole(9)}-${10 + whole(19)}`;
    const price = (random() * 100).toFixed(2);
    text += `${id},${REGIONS[whole(4)]},Widget ${whole(90)},${1 + whole(100)},${price},${date},Customer ${whole(1e5)},`;
    text += `${note(random(), whole(90))}\n`;
    if (text.length > 1e6 || bytes + text.length >= megabytes * 1e6) {
      bytes += writeSync(file, text);
      text = '';
    }
  }
  closeSync(file);
  renameSync(partial, path);
  return path;
}

function note(chance: number, number: number): string {
  if (chance < 0.85) return '';
  if (chance < 0.95) return `"left at the door, bell ${number}"`;
  return chance < 0.99 ? `"said ""thanks"" ${number} times"` : `"first line\nsecond line"`;
}

/** A linear congruential generator: numbers from 0 to below 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
