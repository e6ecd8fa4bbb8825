/** Names for what the compiler adds to a module: none of them occurs anywhere in its text. */
import type { Local, RuntimeModule } from './chain.ts';
import type { Origin } from './origins.ts';

/** The functions that are taken from the library for the chains of one origin: by module, the local name of each. */
export type Imports = Map<RuntimeModule, Map<string, string>>;

export class Names {
  private readonly code: string;
  private readonly taken = new Set<string>();
  private readonly byPlace = new Map<unknown, Imports>();

  constructor(code: string) {
    this.code = code;
  }

  /** A name that begins with `base` and is used nowhere else. With `numbered`, it has a number in any case. */
  fresh(base: string, numbered: boolean = false): string {
    for (let count = 1; ; count++) {
      const name = count === 1 && !numbered ? base : `${base}${count}`;
      if (this.taken.has(name) || this.code.includes(name)) continue;
      this.taken.add(name);
      return name;
    }
  }

  /** Gives the local names of what the chains of an origin take from the library. */
  localFor(origin: Origin): Local {
    // All imports of a module are one, wherever they stand; what is required is seen where it was required.
    const place = placeOf(origin);
    let imports = this.byPlace.get(place);
    if (imports === undefined) this.byPlace.set(place, (imports = new Map()));
    return (module, exported) => {
      let names = imports.get(module);
      if (names === undefined) imports.set(module, (names = new Map()));
      let name = names.get(exported);
      if (name === undefined) names.set(exported, (name = this.fresh(`$${exported}`)));
      return name;
    };
  }

  importsOf(origin: Origin): Imports | undefined {
    return this.byPlace.get(placeOf(origin));
  }
}

function placeOf(origin: Origin): unknown {
  return origin.how === 'import' ? 'import' : origin.node;
}

/** The statement that imports. */
export function importText(imports: Imports): string {
  return [...imports]
    .map(([module, names]) => `import { ${listed(names, ' as ')} } from '${module}';`)
    .join(' ');
}

/** The declarators that require. */
export function requireText(imports: Imports): string {
  return [...imports]
    .map(([module, names]) => `{ ${listed(names, ': ')} } = require('${module}')`)
    .join(', ');
}

function listed(names: ReadonlyMap<string, string>, as: string): string {
  return [...names].map(([exported, local]) => `${exported}${as}${local}`).join(', ');
}
