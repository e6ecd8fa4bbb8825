/** Text with each line indented by the blocks around it. */
export function indented(text: string): string {
  let depth = 0;
  let isUnder = false;
  return text.replace(/^.*\n/gm, (line) => {
    const bare = line.trim();
    if (bare === '') return '';
    if (bare.startsWith('}')) depth--;
    const out = '  '.repeat(depth + (isUnder && bare !== '{' ? 1 : 0)) + bare;
    if (bare.endsWith('{')) depth++;
    isUnder = /^(if .*\)|else)$/.test(bare);
    return `${out}\n`;
  });
}
