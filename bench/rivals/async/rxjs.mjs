/** It pushes: nothing holds a source back while a consumer works. It cannot be left through `for await`. */
import * as rx from 'rxjs';

const add = (a, b) => a + b;
const sum = (observable) => rx.lastValueFrom(observable.pipe(rx.reduce(add, 0)));
const chain = (observable, { map, keep, last }) =>
  observable.pipe(rx.map(map), rx.filter(keep), rx.map(last));

export const answers = {
  generator: (start, callbacks) => sum(chain(rx.from(start()), callbacks)),
  iterator: (start, callbacks) => sum(chain(rx.from(start()), callbacks)),
  tenStages(start, { maps, keeps }) {
    let stage = rx.from(start());
    for (let i = 0; i < 5; i++) stage = stage.pipe(rx.map(maps[i]), rx.filter(keeps[i]));
    return sum(stage);
  },
  flatten: (pages, callbacks) => sum(chain(rx.from(pages()).pipe(rx.concatAll()), callbacks)),
  mapper: (array, map) => sum(rx.from(array).pipe(rx.concatMap(map))),
  merge: (starts) => sum(rx.merge(...starts.map((start) => rx.from(start())))),
  plain: (array, { map }) => sum(rx.from(array).pipe(rx.map(map))),
};
