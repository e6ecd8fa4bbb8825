/**
 * How many values lie where, in one pass and constant memory, without knowing beforehand where they will lie.
 *
 *     width 1      │ 3 │ 1 │   │ 2 │           the value 9 does not fit any more:
 *     width 2      │   4   │   2   │   │ 1 │   twice the width, two bins become one
 *
 * There are 64 bins at most, all of the same width, a power of two, and they begin at multiples of it. So merging is
 * exact, and so are the counts; only the borders depend on what came.
 */
const BINS = 64;

export class Histogram {
  /** 0 while all values are equal. */
  private width = 0;
  /** Bin number `first + i` has `counts[i]` values: those from `(first + i) * width` to the next. */
  private first = 0;
  private counts: number[] = [];
  /** The first value. */
  private origin = 0;

  add(value: number): void {
    if (this.width === 0) {
      if (this.counts.length === 0) this.origin = value;
      if (value === this.origin) {
        this.counts[0] = (this.counts[0] ?? 0) + 1;
        return;
      }
      this.width = widthFor(this.origin, value);
      this.first = Math.floor(this.origin / this.width);
    }
    let bin = Math.floor(value / this.width);
    while (this.spanWith(bin) > BINS) {
      this.coarsen();
      bin = Math.floor(value / this.width);
    }
    while (bin < this.first) {
      this.counts.unshift(0);
      this.first--;
    }
    while (bin >= this.first + this.counts.length) this.counts.push(0);
    this.counts[bin - this.first]!++;
  }

  /** The counts of at most `limit` bins from the smallest value to the largest, none narrower than `narrowest`. */
  bars(limit: number, narrowest: number): number[] {
    return this.bins(limit, narrowest).counts;
  }

  /** The same with the place of the bins: the first one begins at `start`; a `width` of 0 says that all values are equal. */
  bins(limit: number, narrowest: number): { start: number; width: number; counts: number[] } {
    const copy = new Histogram();
    Object.assign(copy, this);
    while (copy.width > 0 && (copy.counts.length > limit || copy.width < narrowest)) copy.coarsen();
    const { width, first, origin, counts } = copy;
    return { start: width === 0 ? origin : first * width, width, counts };
  }

  private spanWith(bin: number): number {
    return Math.max(bin, this.first + this.counts.length - 1) - Math.min(bin, this.first) + 1;
  }

  private coarsen(): void {
    const first = Math.floor(this.first / 2);
    const counts: number[] = [];
    this.counts.forEach((count, index) => {
      const bin = Math.floor((this.first + index) / 2) - first;
      counts[bin] = (counts[bin] ?? 0) + count;
    });
    this.width *= 2;
    this.first = first;
    this.counts = counts;
  }
}

/** Two values lie some 64 bins apart, and bin numbers stay whole numbers. */
function widthFor(a: number, b: number): number {
  const apart = Math.abs(b / BINS - a / BINS);
  const finest = Math.max(Math.abs(a), Math.abs(b)) * 2 ** -50;
  return 2 ** Math.max(-1000, Math.ceil(Math.log2(Math.max(apart, finest))));
}
