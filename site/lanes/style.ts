/** The style of the pictures. Colours are nine hues in oklch; text on pills is 9:1 at least, outlines 3.9:1, in both modes. */

/** The nine hues of source elements, in degrees. */
export const HUES: readonly number[] = [250, 45, 150, 310, 85, 205, 5, 125, 285];

/** The lightness of pills, outlines and texts, and the colours of everything else. */
export const LIGHT: string =
  '--fill:.94;--line:.52;--text:.28;--ground:#fff;--ink:#1c1d21;--soft:#55585f;--rule:#e2e4e9;--mark:#3451b2;--fault:#b3261e';
export const DARK: string =
  '--fill:.33;--line:.74;--text:.97;--ground:#1b1b1f;--ink:#f0f0f3;--soft:#a9acb4;--rule:#3a3b42;--mark:#a8b1ff;--fault:#ff8a80';

/** The chroma of the same three. Nothing that a stage made up has a hue: it has no chroma. */
export const CHROMA: readonly [fill: number, line: number, text: number] = [0.06, 0.14, 0.05];

const colour = (name: string, chroma: number): string =>
  `oklch(var(--${name}) calc(var(--k,1)*${chroma}) var(--h,0))`;

const RULES = `.sq{display:block;max-width:none;overflow:visible;font:12.5px/1.2 ui-monospace,Menlo,Consolas,monospace;
text{fill:var(--ink)}
.small{fill:var(--soft);font:11.5px system-ui,sans-serif}
.goal-op{fill:var(--mark);font-weight:700}
.halo{paint-order:stroke;stroke:var(--ground);stroke-width:5;stroke-linejoin:round}
path{fill:none}
.rule{stroke:var(--rule);stroke-width:1.5}
.side{stroke-dasharray:2 5}
.goal{stroke:var(--mark);stroke-width:2.5;stroke-dasharray:3 4;opacity:.6}
.pill{fill:${colour('fill', CHROMA[0])};stroke:var(--c);stroke-width:1.6}
.last .pill{stroke-width:2.6}
.value{fill:${colour('text', CHROMA[2])};font-size:12px;font-weight:700;text-anchor:middle}
.way{stroke:var(--c);stroke-width:2.2;opacity:.6}
.band{stroke:var(--c);stroke-width:3.2;opacity:.75;stroke-linecap:round}
.dot{fill:var(--c)}
.ring,.hollow{fill:var(--ground);stroke:var(--c);stroke-width:1.6}
.ring{stroke-dasharray:3 2.4}
.cross{stroke:var(--c);stroke-width:2}
.ask,.tip{stroke:var(--soft);stroke-width:1.3}
.ask{stroke-dasharray:2 3}
.from{fill:var(--soft)}
.bar{stroke:var(--ink);stroke-width:3.5;stroke-linecap:round}
.never{fill:none;stroke:var(--soft);stroke-dasharray:1.6 1.6}
.burst,.fault{fill:var(--fault)}
.fault{font-weight:700;text-anchor:middle}
.none{--k:0}
.later{visibility:hidden}
[data-s]{cursor:pointer}
&.dim [data-s]{opacity:.16}
&.dim .lit{opacity:1}
HUES
[class*=h],.none{--c:${colour('line', CHROMA[1])}}}`;

const rules: string = RULES.replace('HUES', HUES.map((hue, i) => `.h${i}{--h:${hue}}`).join(''));

/** For a page that is dark where an element around has the class `dark`. */
export const STYLE: string = `.sq,seq-lanes{${LIGHT}}.dark :is(.sq,seq-lanes){${DARK}}${rules}`;

/** For a file that stands alone. */
export const OWN_STYLE: string = `.sq{${LIGHT}}@media (prefers-color-scheme:dark){.sq{${DARK}}}${rules}`;
