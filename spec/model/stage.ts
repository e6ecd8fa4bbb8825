/** How a stage is told: its moves, and the states around them; and how all elements of a plan are asked for. */
import { Plan, Reader, closeAll, isObject } from './core.ts';
import type { Iter } from './core.ts';

/** What a stage must say: how it moves on, and which parts it has. */
export interface Moves {
  /** Gives the next element in a box, or undefined at the end. */
  move(): { value: unknown } | undefined;
  /** Where the value is to be read only when it is asked for. */
  read?(): unknown;
  readonly readers: Reader[];
  /** Once everything is over, whichever way it came. */
  after?(): void;
}

/** What must be an array of two, as far as anybody looks. */
export function pairOf(made: unknown): readonly unknown[] {
  if (!isObject(made)) throw new TypeError('not a pair');
  return made as readonly unknown[];
}

/**
 * The states of a stage around its moves. A stage that throws closes what is its own, before the error goes on to what stands
 * around it: so everything is closed from the inside out.
 */
export class Stage implements Iter {
  private readonly moves: Moves;
  private state: 'going' | 'failed' | 'over' = 'going';
  private moved = false;
  private box: { value: unknown } | undefined = undefined;

  constructor(moves: Moves) {
    this.moves = moves;
  }

  step(): boolean {
    if (this.state !== 'going') return false;
    this.moved = true;
    this.box = this.guarded(() => this.moves.move());
    if (this.box === undefined) this.close();
    return this.box !== undefined;
  }

  value(): unknown {
    const { read } = this.moves;
    return read === undefined ? this.box!.value : this.guarded(read);
  }

  /** Closes what is open, all of it; the first thing thrown on the way goes out. */
  close(): void {
    if (this.state === 'over') return;
    this.state = 'over';
    let failure = closeAll(this.moves.readers, undefined);
    if (this.moves.after !== undefined && this.moved) {
      try {
        this.moves.after();
      } catch (error) {
        failure ??= { error };
      }
    }
    if (failure !== undefined) throw failure.error;
  }

  private guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      this.state = 'failed';
      try {
        this.close();
      } catch {
        // What closing throws yields to the error on its way.
      }
      throw error;
    }
  }
}

/** A stage over `up` and perhaps other sources. */
export function stage(
  up: unknown,
  sides: readonly unknown[],
  make: (up: Reader, sides: Reader[]) => Moves,
): Plan {
  return new Plan(() => {
    const reader = new Reader(up);
    return new Stage(
      make(
        reader,
        sides.map((side) => new Reader(side)),
      ),
    );
  }, [up, ...sides]);
}

/** A stage that only looks at each element: `undefined` for none, `'stop'` for the end, a box for an element. */
type Each = (value: unknown, index: number) => { value: unknown } | undefined | 'stop';

export function steps(up: unknown, start: () => Each): Plan {
  return stage(up, [], (reader) => {
    const each = start();
    let index = 0;
    return {
      readers: [reader],
      move() {
        for (;;) {
          const box = reader.next();
          if (box === undefined) return undefined;
          const made = each(box.value, index++);
          if (made === 'stop') return undefined;
          if (made !== undefined) return made;
        }
      },
    };
  });
}

/** A stage that collects everything at the first pull. */
export function collecting(
  up: unknown,
  start: () => { add(value: unknown, index: number): void; all(): readonly unknown[] },
): Plan {
  return stage(up, [], (reader) => {
    let rest: unknown[] | undefined;
    return {
      readers: [reader],
      move() {
        if (rest === undefined) {
          const collected = start();
          let index = 0;
          for (let box = reader.next(); box !== undefined; box = reader.next())
            collected.add(box.value, index++);
          rest = [...collected.all()];
        }
        return rest.length > 0 ? { value: rest.shift() } : undefined;
      },
    };
  });
}

/** A source that opens nothing and gives what `make` gives. */
export function given(make: () => Iterator<unknown>): Plan {
  const open = (): Iter => {
    const values = make();
    return new Stage({
      readers: [],
      move() {
        const result = values.next();
        return result.done ? undefined : { value: result.value };
      },
    });
  };
  return new Plan(open, [], [], true);
}

/** Gives each element to `sink`, until it says that it has enough. */
export function each(up: unknown, sink: (value: any, index: number) => boolean | void): void {
  const reader = new Reader(up);
  try {
    let index = 0;
    for (let box = reader.next(); box !== undefined; box = reader.next()) {
      if (sink(box.value, index++) === true) break;
    }
  } catch (error) {
    closeAll([reader], { error });
    throw error;
  }
  const failure = closeAll([reader], undefined);
  if (failure !== undefined) throw failure.error;
}
