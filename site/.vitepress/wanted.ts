/** The sentences of docs/which-operation.md, by the operations that they lead to. */

/** `[`take`](reference/slice.md#take)` */
const LINK = /\[`[^`]+`\]\((reference\/[\w-]+)\.md(#[\w-]+)\)/g;

const plain = (text: string): string => text.replace(/\*\*|`/g, '').trim();

/** `reference/slice#take` → what one wants, with the line above it if it is one of several. */
export function wantedOf(markdown: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let above = '';
  for (const line of markdown.split('\n')) {
    const [, indent, text] = /^( *)- (.*)$/.exec(line) ?? [];
    if (text === undefined || indent === undefined) continue;
    const [sentence, answer] = text.split(/ → /) as [string, string?];
    if (indent === '') above = plain(sentence);
    if (answer === undefined) continue;
    const whole = indent === '' ? plain(sentence) : `${above}: ${plain(sentence)}`;
    for (const [, page, anchor] of answer.matchAll(LINK)) {
      const key = `${page}${anchor}`;
      const known = found.get(key) ?? [];
      if (!known.includes(whole)) found.set(key, [...known, whole]);
    }
  }
  return found;
}
