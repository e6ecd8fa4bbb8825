/** `import 'seqable/polyfill'`: the finished features and those at stage 3 (none today), where they are missing or wrong. */
import { install } from './install.ts';

install();
