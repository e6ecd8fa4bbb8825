/** The plugin for Farm: `seqable()` in its list of plugins. */
import { createFarmPlugin } from 'unplugin';
import type { UnpluginInstance } from 'unplugin';
import { plugin } from './plugin.ts';
import type { PluginOptions } from './plugin.ts';

export type { PluginOptions } from './plugin.ts';

/** Compiles the chains of all modules of a build. */
export const seqable: UnpluginInstance<PluginOptions | undefined, false>['farm'] = createFarmPlugin(plugin);
