/** Records without the white space around their fields. */
import { trim } from './builtins.ts';
import { CsvScanner } from './csvScanner.ts';

export class TrimmingScanner extends CsvScanner {
  override read(): boolean {
    const has = super.read();
    if (has) trimFields(this);
    return has;
  }
}

/** Trims the fields of the last record read. */
export function trimFields({ fields, count }: CsvScanner): void {
  for (let index = 0; index < count; index++) fields[index] = trim(fields[index]!);
}
