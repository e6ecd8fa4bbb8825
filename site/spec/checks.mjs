/** A list of checks that run one after the other, each with a line; what a browser's script needs of a test runner. */
import { isDeepStrictEqual, inspect } from 'node:util';

export function equal(found, wanted, what = '') {
  if (!isDeepStrictEqual(found, wanted))
    throw new Error(
      `${what ? `${what}: ` : ''}${inspect(found, { depth: 6 })} instead of ${inspect(wanted, { depth: 6 })}`,
    );
}

export function isTrue(found, what) {
  if (!found) throw new Error(what);
}

/** Waits until `ask` gives something truthy, and gives that. */
export async function until(ask, what, ms = 8000) {
  const end = Date.now() + ms;
  for (;;) {
    const found = await ask();
    if (found) return found;
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

export class Checks {
  failed = 0;
  passed = 0;
  /** Only checks whose name has one of these words, if there are some. */
  wanted = process.argv.slice(2);

  async check(name, work) {
    if (this.wanted.length > 0 && !this.wanted.some((word) => name.includes(word))) return;
    const started = Date.now();
    const time = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
    try {
      const said = await work();
      this.passed++;
      console.log(`✓ ${name} (${time()})${typeof said === 'string' ? `: ${said}` : ''}`);
    } catch (error) {
      this.failed++;
      console.log(
        `✗ ${name} (${time()})\n    ${String(error.message ?? error)
          .split('\n')
          .slice(0, 12)
          .join('\n    ')}`,
      );
    }
  }

  end() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    process.exitCode = this.failed > 0 || this.passed === 0 ? 1 : 0;
  }
}
