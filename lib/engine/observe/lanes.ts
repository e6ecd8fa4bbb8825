/**
 * The picture of a run in text: one line for each lane, one column for each moment, time from left to right.
 *
 *     of(4 elements)  1     2       3            what is given is shown
 *     filter            ×     4       6          × dropped, ■ dropped and the end of the run, ! an error
 *     chunks(2)                 ·       [4, 6]   · held: it goes on later
 */
import { pad } from '../../structures/textTable.ts';
import { put } from '../../platform/builtins.ts';
import { brief } from './brief.ts';
import type { Lane, Moment } from './recorder.ts';

/** The largest width of a picture, in characters. */
const LINE = 110;

/** Draws `moments`; `count` of the lanes are stages, the others are sides and stand above the stage that reads them. */
export function drawLanes(lanes: readonly Lane[], count: number, moments: readonly Moment[]): string {
  const order = inOrder(lanes, count);
  const names: string[] = [];
  let width = 0;
  for (let i = 0; i < lanes.length; i++) {
    const name = i < count ? lanes[i]!.op : `└ ${lanes[i]!.op}`;
    put(names, i, name);
    width = name.length > width ? name.length : width;
  }
  let text = '';
  for (let place = 0; place < order.length; place++) {
    const lane = order[place]!;
    let line = pad(names[lane]!, width + 2);
    for (let i = 0; i < moments.length && line.length < LINE; i++) {
      const mark = markOf(moments, i);
      if (mark !== '') line += moments[i]!.stage === lane ? `${mark} ` : pad('', mark.length + 1);
    }
    text += (place === 0 ? '' : '\n') + line;
  }
  return text;
}

function inOrder(lanes: readonly Lane[], count: number): number[] {
  const order: number[] = [];
  for (let i = 0; i < count; i++) {
    for (let side = count; side < lanes.length; side++)
      if (lanes[side]!.into === i) put(order, order.length, side);
    put(order, order.length, i);
  }
  return order;
}

function markOf(moments: readonly Moment[], i: number): string {
  const { did, value } = moments[i]!;
  if (did === 'gave') return brief(value);
  if (did === 'held') return isGivenAtOnce(moments, i) ? '' : '·';
  return did === 'dropped' ? '×' : did === 'stopped' ? '■' : did === 'threw' ? '!' : '';
}

/** True if the element held is in what the stage gives in the same step (windows). */
function isGivenAtOnce(moments: readonly Moment[], i: number): boolean {
  const { stage, from } = moments[i]!;
  const next = moments[i + 1];
  if (next?.did !== 'gave' || next.stage !== stage) return false;
  for (let j = 0; j < next.from!.length; j++) if (next.from![j] === from![0]) return true;
  return false;
}
