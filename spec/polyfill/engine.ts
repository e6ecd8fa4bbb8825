/**
 * The clause checks as a program, for `npm run test:engines`: prints one line per failure and a last line that the script
 * looks for. It is compiled to ES2015 and run behind dist/polyfill.iife.min.js.
 */
import { checks } from './clauses/index.ts';

declare const print: undefined | ((line: string) => void);

const say =
  typeof console === 'object' && console.log ? (line: string) => console.log(line) : (print as never);
let passed = 0;
for (const [name, run] of checks) {
  try {
    run();
    passed++;
  } catch (error) {
    say(`FAILED ${name}: ${String(error)}`);
  }
}
say(`polyfill: ${passed} of ${checks.length} passed`);
