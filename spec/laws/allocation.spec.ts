/** No argument sets memory aside by itself: nothing can end the process before an element has been asked for. */
import { expect, test } from '@jest/globals';
import { bundle, discard, run } from '../support/child.ts';

test('huge arguments do no harm in a small heap', async () => {
  const file = await bundle('support/programs/allocation.ts');
  try {
    const { status, stdout, stderr } = run(file, [], ['--max-old-space-size=48']);
    expect(`${status} ${stderr.slice(0, 500)}`).toBe('0 ');
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(64);
    expect(lines.filter((line) => /Error/.test(line))).toEqual([
      ...['tee: "RangeError"', 'tee: "RangeError"', 'tee, less: "RangeError"', 'tee, less: "RangeError"'],
      ...['combinations, repeated: "RangeError"', 'combinations, repeated: "RangeError"'],
      ...['a range that fails: "TypeError"', 'a range that fails: "TypeError"'],
    ]);
  } finally {
    discard(file);
  }
}, 60_000);
