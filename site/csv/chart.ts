/** A histogram as SVG: bars with their counts as titles, borders below. Built by the DOM, so no text can become markup. */
import { borderOf, grouped } from './format.ts';
import type { Bins } from './summary.ts';

const WIDTH = 320;
const HEIGHT = 116;
const BELOW = 18;
const NAMESPACE = 'http://www.w3.org/2000/svg';

function svgElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text = '',
): SVGElement {
  const element = document.createElementNS(NAMESPACE, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== '') element.textContent = text;
  return element;
}

export function histogram({ start, width, counts }: Bins, isDate: boolean, name: string): SVGElement {
  const span = width * counts.length;
  const border = (i: number): string => borderOf(start + i * width, isDate, span);
  const most = Math.max(...counts);
  const svg = svgElement('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', class: 'histogram' });
  const label = `Histogram of ${name}: ${border(0)} to ${border(counts.length)}, at most ${grouped(most)} in a bar`;
  svg.setAttribute('aria-label', label);
  const high = HEIGHT - BELOW - 18;
  const step = WIDTH / counts.length;
  counts.forEach((count, i) => {
    // What is there is seen, however little it is.
    const height = count === 0 ? 0 : Math.max(1.5, (count / most) * high);
    const x = i * step;
    const bar = svgElement('rect', {
      x: x + 0.5,
      y: HEIGHT - BELOW - height,
      width: Math.max(0.5, step - 1),
      height,
    });
    const from = width === 0 ? border(0) : `${border(i)} to ${border(i + 1)}`;
    bar.append(svgElement('title', {}, `${from}: ${grouped(count)}`));
    svg.append(bar);
  });
  svg.append(svgElement('line', { x1: 0, x2: WIDTH, y1: HEIGHT - BELOW + 0.5, y2: HEIGHT - BELOW + 0.5 }));
  svg.append(svgElement('text', { x: 0, y: HEIGHT - 4 }, border(0)));
  if (width > 0)
    svg.append(svgElement('text', { x: WIDTH, y: HEIGHT - 4, 'text-anchor': 'end' }, border(counts.length)));
  svg.append(svgElement('text', { x: WIDTH, y: 10, 'text-anchor': 'end' }, `highest bar ${grouped(most)}`));
  return svg;
}
