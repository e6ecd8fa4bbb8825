/**
 * Where other engines are: npm has them, and `npm run test:engines -- --install` puts them into .cache/engines (or into the
 * folder that SEQABLE_ENGINES names).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.mjs';

export const home = process.env.SEQABLE_ENGINES ?? join(root, '.cache/engines');
export const modules = join(home, 'node_modules');

export const pathOfNode = (major) => join(modules, `n${major}/bin/node`);
export const pathOfBun = join(modules, '@oven/bun-linux-x64/bin/bun');

const [running] = process.versions.node.split('.');

/** This Node and the others that Seq is tested on, by name; and the names of those that are not here. */
export function nodesAtHand() {
  const others = ['18', '20', '22', '24', '26'].filter((major) => major !== running);
  const here = others.filter((major) => existsSync(pathOfNode(major)));
  return {
    nodes: [
      { name: `node${running}`, command: process.execPath },
      ...here.map((major) => ({ name: `node${major}`, command: pathOfNode(major) })),
    ],
    absent: others.filter((major) => !here.includes(major)).map((major) => `node${major}`),
  };
}
