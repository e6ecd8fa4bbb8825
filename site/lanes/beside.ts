/**
 * A legend, a run in three figures, and the same chain as arrays: what <seq-lanes> shows around its picture, if it is defined
 * with this. It is apart, so that a page with pictures only need not load it.
 *
 *     defineLanes(beside);
 */
import { eagerScore } from './eagerScore.ts';
import { figures } from './figures.ts';
import type { Around } from './player.ts';
import type { Story } from './story.ts';
import { count } from './words.ts';

const LEGEND: readonly [string, string][] = [
  ['<path class="ask" d="M11 14V3"/><path class="tip" d="M7 8l4 -5l4 5"/>', 'an element is asked for'],
  [
    '<rect class="pill h0" x="1" y="2" width="20" height="12" rx="6"/>',
    'an element, in the colour of where it comes from',
  ],
  [
    '<g class="h0"><circle class="ring" cx="11" cy="8" r="7"/><path class="cross" d="M8 5l6 6m0 -6l-6 6"/></g>',
    'dropped',
  ],
  ['<path class="band h0" d="M2 6h18"/><path class="band h1" d="M2 11h18"/>', 'held'],
  ['<path class="bar" d="M11 1v14"/>', 'closed, or at its end'],
];

function legend(): string {
  const item = ([drawn, text]: readonly [string, string]): string =>
    `<li><svg class="sq" width="22" height="16" aria-hidden="true">${drawn}</svg>${text}</li>`;
  return `<ul>${LEGEND.map(item).join('')}</ul>`;
}

const STYLE: string = `seq-lanes{dt,ul,.sl-key{font-size:13px;color:var(--soft)}
ul{display:flex;flex-wrap:wrap;gap:4px 18px;margin:8px 0;padding:0;list-style:none}
ul li{display:flex;gap:6px;margin:0}
.sl-beside{display:flex;flex-wrap:wrap;gap:16px 40px;margin-top:14px;padding-top:14px;border-top:1px solid var(--rule)}
dl{margin:0}
dl div{display:flex;flex-direction:column-reverse;margin-bottom:10px}
dd{margin:0;font-size:24px;line-height:1.15;color:var(--soft)}
b{color:var(--mark);margin-right:10px}
.sl-dots{flex:1 1 300px;min-width:0;
svg{width:100%;height:auto;max-width:600px}}}`;

function draw(story: Story): string {
  if (story.eager === undefined) return '';
  const numbers = figures(story).map(
    ({ label, seq, array, least }) =>
      `<div><dt>${label}</dt><dd><b>${least === true ? '≥ ' : ''}${count(seq)}</b>${array === undefined ? '–' : count(array)}</dd></div>`,
  );
  return `<div class="sl-beside"><div><dl>${numbers.join('')}</dl><p class="sl-key"><b>Seq</b>Array methods</p></div><div class="sl-dots">${eagerScore(story)}</div></div>`;
}

export const beside: Around = { legend, draw, style: STYLE };
