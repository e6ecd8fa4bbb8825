import { ramp } from './data.ts';
import { otherMapFilters, timedMapFilter, toArrayByHand, type MapFilter } from './mapFilter.ts';
import { workload, type Workload } from './types.ts';

/** So few elements that building the chain is most of the work: nanoseconds per call, chain and callbacks made anew. */
const small = (elements: number, target: number): Workload =>
  workload<number[], MapFilter>({
    name: `small${elements}`,
    title: `map, filter, toArray of ${elements}`,
    elements,
    target,
    perCall: true,
    timed: (size = elements) => ({ data: ramp(size), callbacks: timedMapFilter }),
    others: () => otherMapFilters((array) => array.slice(0, Math.max(elements, 3))),
    hand: toArrayByHand,
    ours: (Seq, array, { map, keep }) => Seq.from(array).map(map).filter(keep).toArray(),
  });

export const small0: Workload = small(0, 45);
export const small3: Workload = small(3, 75);
export const small10: Workload = small(10, 140);
export const small100: Workload = small(100, 350);
