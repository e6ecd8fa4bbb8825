/** The errors of jobs: what cannot travel to another process, and parts that cannot be merged. */

/**
 * Something in a job cannot go to another process: a function, a symbol, an instance of a class, an object as a key, or
 * data that contain themselves. The message says where it stands and what to do.
 */
export class PortableError extends TypeError {
  /** Where it stands in what the job has collected: `.get("Oslo")[1].top[0]`. */
  readonly path: string;

  constructor(problem: string, path: string) {
    super(`what the job holds${path} ${problem}`);
    this.path = path;
  }

  /** A getter: an assignment over an inherited property throws under frozen intrinsics. */
  override get name(): string {
    return 'PortableError';
  }
}

/** A part cannot be merged: it is missing, damaged, of another job, or differs from what came before. */
export class PartError extends TypeError {
  /** The number of the part, from 0; undefined where it is about none in particular. */
  readonly index: number | undefined;

  constructor(problem: string, index?: number) {
    super(index === undefined ? problem : `part ${index}: ${problem}`);
    this.index = index;
  }

  /** A getter, as above. */
  override get name(): string {
    return 'PartError';
  }
}
