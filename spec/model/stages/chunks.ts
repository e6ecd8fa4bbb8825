/** Elements that stand side by side, put together. */
import type { Fn, Plan } from '../core.ts';
import { stage } from '../stage.ts';

/** The last one may be short. */
export function chunks(up: unknown, size: number): Plan {
  return stage(up, [], (reader) => ({
    readers: [reader],
    move() {
      const held: unknown[] = [];
      for (let box = reader.next(); box !== undefined; box = reader.next()) {
        held.push(box.value);
        if (held.length === size) break;
      }
      return held.length > 0 ? { value: held } : undefined;
    },
  }));
}

export function windows(up: unknown, size: number, undersized: string = 'only-full'): Plan {
  return stage(up, [], (reader) => {
    let held: unknown[] = [];
    let full = false;
    return {
      readers: [reader],
      move() {
        for (let box = reader.next(); box !== undefined; box = reader.next()) {
          held = [...held, box.value].slice(-size);
          if (held.length === size) {
            full = true;
            return { value: [...held] };
          }
        }
        const rest = full || undersized === 'only-full' ? [] : held;
        held = [];
        return rest.length > 0 ? { value: rest } : undefined;
      },
    };
  });
}

export function chunkBy(up: unknown, key: Fn): Plan {
  return stage(up, [], (reader) => {
    let run: [unknown, unknown[]] | undefined;
    let index = 0;
    return {
      readers: [reader],
      move() {
        for (let box = reader.next(); box !== undefined; box = reader.next()) {
          const found = key(box.value, index++);
          if (run !== undefined && [found].includes(run[0])) run[1].push(box.value);
          else {
            const before = run;
            run = [found, [box.value]];
            if (before !== undefined) return { value: before };
          }
        }
        const rest = run;
        run = undefined;
        return rest === undefined ? undefined : { value: rest };
      },
    };
  });
}

export function chunkWhile(up: unknown, same: Fn): Plan {
  return stage(up, [], (reader) => {
    let run: unknown[] = [];
    return {
      readers: [reader],
      move() {
        for (let box = reader.next(); box !== undefined; box = reader.next()) {
          const before = run;
          if (before.length > 0 && same(before.at(-1), box.value)) run.push(box.value);
          else {
            run = [box.value];
            if (before.length > 0) return { value: before };
          }
        }
        const rest = run;
        run = [];
        return rest.length > 0 ? { value: rest } : undefined;
      },
    };
  });
}

/** Of nothing there is one empty piece. */
export function split(up: unknown, isSeparator: Fn): Plan {
  return stage(up, [], (reader) => {
    let index = 0;
    let last = false;
    return {
      readers: [reader],
      move() {
        if (last) return undefined;
        const piece: unknown[] = [];
        for (let box = reader.next(); box !== undefined; box = reader.next()) {
          if (isSeparator(box.value, index++)) return { value: piece };
          piece.push(box.value);
        }
        last = true;
        return { value: piece };
      },
    };
  });
}
