/**
 * Two small pictures at one scale, Seq above Array: a dot is an element that enters a stage. Seq is a staircase that stops,
 * Array is runs, one stage after the other. What does not fit is told in words.
 */
import { escape } from './draw.ts';
import { counted, dotsOf, figures } from './figures.ts';
import type { Dot } from './figures.ts';
import type { Eager, NoEager, Story } from './story.ts';
import { HUES } from './style.ts';
import { count } from './words.ts';

const ROW = 17;
const WIDE = 15;
const LEAST = 6;
/** The room of the labels, and of the dots. */
const LABELS = 96;
const ROOM = 490;

const WHY: Record<NoEager, string> = {
  endless: 'never ends',
  oneShot: 'can be walked only once, so there is nothing to compare with',
  tooMuch: 'given up after two seconds or 3,000,000 elements',
  threw: 'a stage threw over the whole array',
  waits: 'a run that takes time is not compared',
};

interface Side {
  readonly title: string;
  readonly says: string;
  readonly rows: readonly string[];
  /** The dots, each with its row. */
  readonly dots: readonly (Dot & { readonly row: number })[];
  /** The number of all dots, also of those that are not told. */
  readonly total: number;
}

/** The picture; `''` as long as nothing is known of the arrays. */
export function eagerScore(story: Story): string {
  const { eager } = story;
  if (eager === undefined) return '';
  const sides = [seqSide(story), arraySide(story, eager)];
  const most = Math.max(...sides.map(({ dots }) => dots.length), 1);
  const column = Math.max(LEAST, Math.min(WIDE, ROOM / most));
  const fits = Math.floor(ROOM / column);
  let y = 6;
  const parts = sides.map((side) => {
    const drawn = sideOf(side, y, column, fits);
    y += 30 + side.rows.length * ROW + 18;
    return drawn;
  });
  const width = LABELS + ROOM + 12;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="sq beside" width="${width}" height="${y}" viewBox="0 0 ${width} ${y}" role="img"><title>${titleOf(story)}</title>${parts.join('')}</svg>`;
}

function titleOf(story: Story): string {
  return figures(story)
    .map(
      ({ label, seq, array }) =>
        `${label}: ${count(seq)}${array === undefined ? '' : `, as arrays ${count(array)}`}`,
    )
    .join('; ');
}

const first = (op: string): string => op.replace(/[ (].*/s, '');

function seqSide(story: Story): Side {
  const lanes = counted(story);
  const rows = new Map(lanes.map(({ index }, row) => [index, row]));
  const [, steps] = figures(story);
  return {
    title: 'Seq',
    says: 'one element at a time, all the way',
    rows: lanes.map(({ lane }) => lane.name),
    dots: dotsOf(story).map((dot) => ({ ...dot, row: rows.get(dot.lane)! })),
    total: steps!.seq,
  };
}

function arraySide({ lanes }: Story, eager: Eager): Side {
  const title = 'Array';
  if (eager.none !== undefined) return { title, says: WHY[eager.none], rows: [], dots: [], total: 0 };
  const own = lanes[0]!.own === true;
  const entered = own ? eager.lanes.slice(1) : eager.lanes;
  return {
    title,
    says: 'one stage at a time, an array in between',
    rows: entered.map(({ op }) => first(op)),
    dots: entered.flatMap(({ dots }, row) => dots.map((dot) => ({ ...dot, lane: row, row }))),
    total: eager.steps,
  };
}

function sideOf({ title, says, rows, dots, total }: Side, y: number, column: number, fits: number): string {
  const head = `<text x="0" y="${y + 12}" font-weight="700">${title}</text><text class="small" x="${LABELS}" y="${y + 12}">${says}</text>`;
  const top = y + 32;
  const lines = rows.map(
    (name, row) =>
      `<text class="small" x="${LABELS - 12}" y="${top + row * ROW + 4}" text-anchor="end">${escape(name)}</text><path class="rule" d="M${LABELS} ${top + row * ROW}H${LABELS + ROOM}"/>`,
  );
  const radius = Math.min(4.5, column / 2 - 0.6);
  const shown = dots.slice(0, total > fits ? fits - 1 : fits);
  const drawn = shown.map(({ row, hue, on }, i) => {
    const kind = hue < 0 ? 'none' : `h${hue % HUES.length}`;
    const x = LABELS + 7 + i * column;
    return `<circle class="${on ? 'dot' : 'hollow'} ${kind}" cx="${x.toFixed(1)}" cy="${top + row * ROW}" r="${(on ? radius : radius - 0.6).toFixed(1)}"/>`;
  });
  const left = total - shown.length;
  const more =
    left > 0
      ? `<text class="small halo" x="${LABELS + ROOM}" y="${top + rows.length * ROW}" text-anchor="end">and ${count(left)} more steps →</text>`
      : '';
  return head + lines.join('') + drawn.join('') + more;
}
