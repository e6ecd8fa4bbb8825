/** <seq-lanes> for pages without a script of their own. */
import { defineLanes } from '../lanes/player.ts';

defineLanes();
