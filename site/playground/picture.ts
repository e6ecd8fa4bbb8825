/** The picture as a file: SVG with its style inside, or PNG of twice the size. */

/** The SVG as it stands in the page, with all that it needs to stand alone. */
function alone(svg: SVGSVGElement): { text: string; width: number; height: number } {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const shown = [svg, ...svg.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  const properties = [
    'fill',
    'stroke',
    'stroke-width',
    'stroke-dasharray',
    'opacity',
    'font',
    'text-anchor',
    'display',
  ];
  copies.forEach((one, i) => {
    const style = getComputedStyle(shown[i]!);
    const text = properties.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
    one.setAttribute('style', text);
    one.removeAttribute('class');
  });
  const box = svg.viewBox.baseVal;
  const [width, height] = box.width > 0 ? [box.width, box.height] : [svg.clientWidth, svg.clientHeight];
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const from = box.width > 0 ? box : { x: 0, y: 0 };
  for (const [name, value] of Object.entries({ x: from.x, y: from.y, width, height }))
    ground.setAttribute(name, String(value));
  ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  copy.prepend(ground);
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

function save(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

export function saveSvg(svg: SVGSVGElement): void {
  const address = URL.createObjectURL(new Blob([alone(svg).text], { type: 'image/svg+xml' }));
  save(address, 'seq.svg');
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export async function savePng(svg: SVGSVGElement): Promise<void> {
  const { text, width, height } = alone(svg);
  const image = new Image();
  // As data, which the page's policy allows for images alone.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  const scale = Math.min(2, 16_000 / width);
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  save(canvas.toDataURL('image/png'), 'seq.png');
}
