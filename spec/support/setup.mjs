/** Before all specs: writes the further texts of the loop, and the material of the compiler, which stand in no file of lib/. */
import { writeForSpecs } from '../../scripts/texts.mjs';
import { writeMaterialForSpecs } from '../../scripts/loops.mjs';

export default function setup() {
  writeForSpecs();
  writeMaterialForSpecs();
}
