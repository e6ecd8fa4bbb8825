/** Groups, and trees. */
import { Plan, Reader, isObject } from '../core.ts';
import type { Box, Fn } from '../core.ts';
import { collecting, stage } from '../stage.ts';
import type { Moves } from '../stage.ts';
import { of } from '../sources.ts';

/** A group: its elements, any number of times, and their key. */
class Group extends Plan {
  readonly key: unknown;
  constructor(key: unknown, items: readonly unknown[]) {
    super(of(...items).open);
    this.key = key;
  }
}

export function groupBy(up: unknown, key: Fn, value: Fn = (element) => element): Plan {
  return collecting(up, () => {
    const groups = new Map<unknown, unknown[]>();
    return {
      add(element, index) {
        const found = key(element, index);
        const made = value(element, index);
        groups.set(found, [...(groups.get(found) ?? []), made]);
      },
      all: () => [...groups].map(([found, items]) => new Group(found, items)),
    };
  });
}

/** The children of a node, as a part that is open; undefined where there are none. */
function childrenOf(children: Fn, node: unknown, index: number): Reader | undefined {
  const made: unknown = children(node, index);
  if (made === undefined || made === null) return undefined;
  if (!isObject(made)) throw new TypeError('not iterable');
  return new Reader(made, false).start();
}

/** The children of a node are asked for when what comes before them is out. */
export function expand(up: unknown, children: Fn, order: 'depth' | 'breadth' = 'depth'): Plan {
  return stage(up, [], (reader) => {
    const moves: Moves = {
      readers: [reader],
      move: order === 'depth' ? depth : breadth,
    };
    const nodes: unknown[] = [];
    let asked = 0;

    function depth(): Box {
      if (nodes.length > 0) {
        const below = childrenOf(children, nodes.pop(), asked++);
        if (below !== undefined) moves.readers.push(below);
      }
      while (moves.readers.length > 0) {
        const box = moves.readers.at(-1)!.next();
        if (box !== undefined) {
          nodes.push(box.value);
          return box;
        }
        moves.readers.pop();
      }
      return undefined;
    }

    function breadth(): Box {
      for (;;) {
        const box = moves.readers[0]?.next();
        if (box !== undefined) {
          nodes.push(box.value);
          return box;
        }
        moves.readers.length = 0;
        if (nodes.length === 0) return undefined;
        const below = childrenOf(children, nodes.shift(), asked++);
        if (below !== undefined) moves.readers.push(below);
      }
    }

    return moves;
  });
}
