/** What `spec/text/limits.spec.ts` runs in a small heap: 240 MB of text behind one stray quote, or in one line. */
import { csv, jsonl, lines, TextError } from '../../../lib/text/index.ts';

const PART = `${'some text that is never used,'.repeat(1000)}\n`;

function* parts(first: string, part: string): Generator<string> {
  yield first;
  for (let length = 0; length < 240e6; length += part.length) yield part;
}

const readers: Record<string, () => { count(): number }> = {
  quote: () => csv()(parts('a,b\n1,2\n3,"4\n', PART)),
  'quote, relaxed': () => csv({ relaxed: true })(parts('a,b\n1,2\n3,"4\n', PART)),
  'quote, two-byte text': () => csv()(parts('a,b\n1,2\n3,"日\n', PART.replace('some', '日本'))),
  record: () => csv()(parts('a,b\n1,2\n3,', PART.slice(0, -1))),
  comment: () => csv({ comment: '#' })(parts('a,b\n1,2\n#', PART.slice(0, -1))),
  lines: () => lines(parts('a\nb', PART.slice(0, -1)), { maxLine: 16e6 }),
  jsonl: () => jsonl({ maxLine: 16e6 })(parts('1\n"b', PART.slice(0, -1))),
};

try {
  console.log(readers[process.argv[2]!]!().count());
} catch (error) {
  if (!(error instanceof TextError)) throw error;
  console.log(error.message);
}
