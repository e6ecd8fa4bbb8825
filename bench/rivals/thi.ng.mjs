import * as tx from '@thi.ng/transducers';

const sum = (transducer, source) => tx.transduce(transducer, tx.add(), source);
const toArray = (transducer, source) => tx.transduce(transducer, tx.push(), source);

export const answers = {
  mapFilterSum: (array, { map, keep }) => sum(tx.comp(tx.map(map), tx.filter(keep)), array),
  mapFilterToArray: (array, { map, keep }) => toArray(tx.comp(tx.map(map), tx.filter(keep)), array),
  mapToArray: (array, { map }) => toArray(tx.map(map), array),
  mapFilterTake: (array, { map, keep }) => toArray(tx.comp(tx.map(map), tx.filter(keep), tx.take(10)), array),
  tenStages: (array, { maps, keeps }) =>
    sum(tx.comp(...maps.flatMap((map, i) => [tx.map(map), tx.filter(keeps[i])])), array),
  flatMap: (array, { expand }) => sum(tx.mapcat(expand), array),
  find: (array, { map, keep }) =>
    tx.transduce(tx.comp(tx.map(map), tx.filter(keep), tx.take(1)), tx.last(), array),
  range: (end, { map, keep }) => sum(tx.comp(tx.map(map), tx.filter(keep)), tx.range(end)),
  setSource: (set, { map, keep }) => sum(tx.comp(tx.map(map), tx.filter(keep)), set),
  mapSource: (source, { map, keep }) => sum(tx.comp(tx.map(map), tx.filter(keep)), source),
  generatorSource: (start, { map, keep }) => sum(tx.comp(tx.map(map), tx.filter(keep)), start()),
  chunks: (array, { size, map }) => sum(tx.comp(tx.partition(size, size, true), tx.map(map)), array),
  windows: (array, { map }) => sum(tx.comp(tx.slidingWindow(3, false), tx.map(map)), array),
  zip: ([left, right], { map }) => sum(tx.map(map), tx.zip(left, right)),
  concat: (parts, { map, keep }) => sum(tx.comp(tx.map(map), tx.filter(keep)), tx.concat(...parts)),
  distinct: (array) => toArray(tx.distinct(), array),
  groups: (array, { key }) => tx.transduce(tx.noop(), tx.groupByMap({ key }), array),
  csvLike: (array, { isData, parse, isWanted, price }) =>
    sum(tx.comp(tx.filter(isData), tx.map(parse), tx.filter(isWanted), tx.map(price)), array),
  forOf(array, { map, keep }) {
    let total = 0;
    for (const value of tx.iterator(tx.comp(tx.map(map), tx.filter(keep)), array)) total += value;
    return total;
  },
};
