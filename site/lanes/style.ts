/** The style of the pictures. Colours are nine hues in oklch; text on pills is 9:1 at least, outlines 3.9:1, in both modes. */

/** The nine hues of source elements, in degrees. */
export const HUES: readonly number[] = [250, 45, 150, 310, 85, 205, 5, 125, 285];

/** Lightness and chroma of what a mode is drawn in; `ground` is what it stands on. */
export interface Mode {
  readonly fill: readonly [number, number];
  readonly line: readonly [number, number];
  readonly text: readonly [number, number];
  readonly ground: string;
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly mark: string;
  readonly fault: string;
}

export const LIGHT: Mode = {
  fill: [0.94, 0.05],
  line: [0.52, 0.14],
  text: [0.28, 0.08],
  ground: '#ffffff',
  ink: '#1c1d21',
  soft: '#55585f',
  rule: '#e2e4e9',
  mark: '#3451b2',
  fault: '#b3261e',
};

export const DARK: Mode = {
  fill: [0.33, 0.07],
  line: [0.74, 0.13],
  text: [0.97, 0.03],
  ground: '#1b1b1f',
  ink: '#f0f0f3',
  soft: '#a9acb4',
  rule: '#3a3b42',
  mark: '#a8b1ff',
  fault: '#ff8a80',
};

const part = (name: string, [light, chroma]: readonly [number, number]): string =>
  `--${name}:${light} ${chroma}`;

function variables({ fill, line, text, ground, ink, soft, rule, mark, fault }: Mode): string {
  const colours = { ground, ink, soft, rule, mark, fault };
  const plain = Object.entries(colours).map(([name, colour]) => `--${name}:${colour}`);
  return [part('fill', fill), part('line', line), part('text', text), ...plain].join(';');
}

const RULES = `.sq{font:12px/1.2 ui-monospace,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace;color:var(--ink);overflow:visible}
.sq text{fill:var(--ink)}
.sq .rule{stroke:var(--rule);stroke-width:1.5;fill:none}
.sq .side{stroke-dasharray:2 5}
.sq .goal{stroke:var(--mark);stroke-width:2.5;stroke-dasharray:3 4;opacity:.6}
.sq .op{font-size:12.5px}
.sq .goal-op{fill:var(--mark);font-weight:700}
.sq .small{fill:var(--soft);font-size:11.5px;font-family:system-ui,sans-serif}
.sq .halo{paint-order:stroke;stroke:var(--ground);stroke-width:5px;stroke-linejoin:round}
.sq .pill{fill:oklch(var(--fill) var(--h));stroke:oklch(var(--line) var(--h));stroke-width:1.6}
.sq .last .pill{stroke-width:2.6}
.sq .value{fill:oklch(var(--text) var(--h));font-weight:700;text-anchor:middle}
.sq .way{fill:none;stroke:oklch(var(--line) var(--h));stroke-width:2.2;opacity:.6}
.sq .band{stroke:oklch(var(--line) var(--h));stroke-width:3.2;opacity:.75;stroke-linecap:round}
.sq .dot{fill:oklch(var(--line) var(--h))}
.sq .ring{fill:var(--ground);stroke:oklch(var(--line) var(--h));stroke-width:1.6;stroke-dasharray:3 2.4}
.sq .hollow{fill:var(--ground);stroke:oklch(var(--line) var(--h));stroke-width:1.4}
.sq .cross{stroke:oklch(var(--line) var(--h));stroke-width:2;fill:none}
.sq .ask{stroke:var(--soft);stroke-width:1.2;stroke-dasharray:2 3;fill:none}
.sq .tip{stroke:var(--soft);stroke-width:1.4;fill:none}
.sq .from{fill:var(--soft)}
.sq .bar{stroke:var(--ink);stroke-width:3.5;stroke-linecap:round}
.sq .never{fill:none;stroke:var(--soft);stroke-width:1.2;stroke-dasharray:1.6 1.6}
.sq .burst{fill:var(--fault);stroke:none}
.sq .fault{fill:var(--fault);font-weight:700;text-anchor:middle}
.sq .none{--h:0;--fill:var(--grey-fill);--line:var(--grey-line);--text:var(--grey-text)}
.sq .later{visibility:hidden}
.sq.dim [data-s]{opacity:.16}
.sq.dim .lit{opacity:1}
.sq [data-s]{cursor:pointer}`;

const grey = ({ fill, line, text }: Mode): string =>
  `--grey-fill:${fill[0]} 0;--grey-line:${line[0]} 0;--grey-text:${text[0]} 0`;

const hues = HUES.map((hue, i) => `.sq .h${i}{--h:${hue}}`).join('\n');

const modeOf = (mode: Mode): string => `${variables(mode)};${grey(mode)}`;

/** For a page that is dark where an element around has the class `dark`. */
export const STYLE: string = `.sq{${modeOf(LIGHT)}}\n.dark .sq{${modeOf(DARK)}}\n${RULES}\n${hues}`;

/** For a file that stands alone. */
export const OWN_STYLE: string = `.sq{${modeOf(LIGHT)}}\n@media (prefers-color-scheme:dark){.sq{${modeOf(DARK)}}}\n${RULES}\n${hues}`;
