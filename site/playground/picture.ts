/** The picture as a file: SVG with its style inside, or PNG of twice the size. */

/** As XML: a style may have an `&`, which a file of its own must write in full. */
export function wellFormed(svg: string): string {
  return svg.replace(/<style>[\s\S]*?<\/style>/g, (style) => style.replace(/&(?!amp;|lt;|gt;|#)/g, '&amp;'));
}

function save(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

export function saveSvg(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  save(address, 'seq.svg');
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Browsers draw no canvas beyond this. */
const WIDEST = 16_000;

export async function savePng(text: string, ground: string): Promise<void> {
  const image = new Image();
  // As data, which the page's policy allows for images alone.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const canvas = document.createElement('canvas');
  const scale = Math.min(2, WIDEST / width);
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = canvas.getContext('2d')!;
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  save(canvas.toDataURL('image/png'), 'seq.png');
}
