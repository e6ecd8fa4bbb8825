/** `import 'seqable/polyfill/es'`: the finished features only, where they are missing or wrong. */
import { finished, install } from './install.ts';

install({ features: finished });
