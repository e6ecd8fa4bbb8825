/** Before all specs: writes the further texts of the loop, which stand in no file of lib/. */
import { writeForSpecs } from '../../scripts/texts.mjs';

export default writeForSpecs;
