/** Records without the white space around their fields. */
import { trim } from './builtins.ts';
import { CsvScanner } from './csvScanner.ts';

export class TrimmingScanner extends CsvScanner {
  override read(): boolean {
    const has = super.read();
    for (let index = 0; has && index < this.count; index++) this.fields[index] = trim(this.fields[index]!);
    return has;
  }
}
