import { Seq } from 'seqable';

/**
 * A sum without rounding, one number at a time: what `math.fsum` does in Python (Shewchuk, 1997).
 *
 * `partials` are numbers without common digits, from small to large; together they are the exact sum.
 */
export class ExactSum {
  private partials: number[] = [];

  add(value: number): void {
    const { partials } = this;
    let kept = 0;
    let high = value;
    for (let index = 0; index < partials.length; index++) {
      const other = partials[index]!;
      const sum = high + other;
      // What was lost in rounding `sum`.
      const low = Math.abs(high) < Math.abs(other) ? high - (sum - other) : other - (sum - high);
      if (low !== 0) partials[kept++] = low;
      high = sum;
    }
    partials[kept] = high;
    partials.length = kept + 1;
  }

  /** The sum, rounded once: as `sum()` of a Seq always is. */
  get value(): number {
    return Seq.from(this.partials).sum();
  }
}
