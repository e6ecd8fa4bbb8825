/**
 * A pipeline of three stages over a file: parse → keep active → shape.
 *
 * Each stage is a function from a Seq to a Seq, so it can be named, tested and put into other pipelines.
 *
 *     Python:  shape(keep_active(parse(lines)))      where each is a generator function
 */
import { Seq } from 'seqable';
import { lines } from 'seqable/node';

interface User {
  id: number;
  name: string;
  status: string;
  lastSeen: string;
}

/** `1; Ada Lovelace; active; 2026-01-14` → an object. Comments and blank lines are left out. */
const parse = (text: Seq<string>): Seq<User> =>
  text
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [id = '', name = '', status = '', lastSeen = ''] = line.split('; ');
      return { id: Number(id), name, status, lastSeen };
    });

const keepActive = (users: Seq<User>): Seq<User> => users.filter((user) => user.status === 'active');

/** A stage with an argument is a function that makes a stage. */
const shape =
  (width: number) =>
  (users: Seq<User>): Seq<string> =>
    users.map((user) => `${user.name.padEnd(width, '.')} ${user.lastSeen}`);

const users = new URL('examples/data/users.txt', import.meta.resolve('seqable/package.json'));

lines(users)
  .pipe(parse)
  .pipe(keepActive)
  .pipe(shape(20))
  .forEach((line) => console.log(line));

// The same stages over something that is no file.
console.log();
console.log(
  Seq.of('7; Emmy Noether; active; 2026-01-16', '8; Niklaus Wirth; retired; 2024-01-01')
    .pipe(parse)
    .pipe(keepActive)
    .toArray(),
);
