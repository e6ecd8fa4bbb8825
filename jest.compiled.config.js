// The specs once more, compiled by seqable-compiler after TypeScript: `npm run test:compiled`.
// What looks at plans, at frames or at the text of lib itself is about the class and stays out.
import config from './jest.config.js';

process.env['COMPILER_EXAMPLES'] = 'all';

const [pattern, [transformer, options]] = Object.entries(config.transform)[0];

export default {
  ...config,
  transform: {
    [pattern]: [
      '<rootDir>/packages/compiler/dist/jest.js',
      {
        transformer: [transformer, options],
        // How specs name the front door.
        packages: ['seqable', '../lib/index.js', '../../lib/index.js', '../../../lib/index.js'],
      },
    ],
  },
};
