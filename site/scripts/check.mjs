/** `npm run site:check`: what can be said of the built site without a browser. */
import { existsSync } from 'node:fs';
import { checkLinks } from './check-links.mjs';
import { out } from './load.mjs';

if (!existsSync(out)) {
  console.error('The site is not built: npm run site');
  process.exit(1);
}
const { faults, count, pages } = checkLinks();
console.log(`links: ${count} on ${pages} pages, ${faults.length} broken`);
for (const fault of faults) console.error(`  ${fault}`);
if (faults.length > 0) process.exitCode = 1;
