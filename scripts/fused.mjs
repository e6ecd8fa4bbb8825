/**
 * Writes lib/engine/fused/loops.ts, the loops of the fast tier, from the templates below.
 *
 *     node scripts/fused.mjs            writes it
 *     node scripts/fused.mjs --check    fails if it is stale
 *
 * What V8 learns about the callbacks of a loop, it learns for the place in the text where the loop stands. So there is a
 * **shared** loop a terminal, which any pipeline may use, and a few **private** copies a shape and terminal, each handed
 * to one hot pipeline for life (pool.ts).
 *
 * The letters, the same in all loops:
 *
 *     o     the job of the terminal
 *     a     the array it is over; or g h m: a range of m terms g + i * h; w says which, and how to read it (`readAny`)
 *     x     the cursor it is over
 *     p     the last node of the plan that the loop runs, after d maps and filters
 *     f1 …  the callbacks, from the source; in deep loops from the terminal back
 *     i     index in the source            c       how many passed the first filter     n  how many reached the terminal
 *     k     who is at work, for the trace of an error: 0 the source, 1 … the stages, then the terminal
 *     t     the terminal's callback        l       the length wanted of a result, −1 for any
 *
 * Each element of an array costs one read of `length`, then one of the element, as an array iterator does it. The first
 * `length` has been read by the caller, who found it above 0; a cursor has been advanced once.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../lib/engine/fused/loops.ts', import.meta.url));

/** The shapes with private copies, in the order of the chain: m a map, f a filter. */
const shapes = ['m', 'f', 'mm', 'mf', 'fm', 'ff'];
/** The longest chain that has a loop. */
const deepest = 10;

/** How many private copies a shape has over each kind of source, and all deeper chains over arrays together. */
const copies = {
  sumInts: { array: 3, range: 1, cursor: 0, walk: 0, deep: 1 },
  sum: { array: 2, range: 0, cursor: 1, walk: 1, deep: 1 },
  mapped: { array: 4, range: 1, cursor: 0, walk: 0, deep: 0 },
  toArray: { array: 4, range: 1, cursor: 1, walk: 1, deep: 1 },
  reduce: { array: 3, range: 1, cursor: 1, walk: 0, deep: 0 },
  each: { array: 3, range: 1, cursor: 1, walk: 1, deep: 1 },
  test: { array: 3, range: 1, cursor: 0, walk: 0, deep: 0 },
};

/** What each terminal does: its parameters, what it starts with, what it does with an element `v`, what it gives. */
const terminals = {
  // Integers of 32 bits, at most 2^21 of them in one go, have an exact sum. At anything else it stops and says where.
  sumInts: {
    params: '',
    begin: 'let i=o.i,c=o.c,n=o.n,u=0,r=-0;const e=i+2097152;',
    each: 'n++;if((v|0)===v)r+=v;else{u=2;o.value=v;break}',
    more: '&&(i<e||(u=1,false))',
    end: 'o.i=i;o.c=c;o.n=n;o.state=u;o.total.add(r)',
  },
  // What an addition loses is a double too (Knuth's TwoSum). While that is 0, the sum is exact.
  sum: {
    params: '',
    begin: 'let i=o.i,c=o.c,n=o.n,r=-0;const t=o.total;',
    each: "n++;if(typeof v!=='number')throw o.refuse(v);const x=r+v,z=x-r;if(r-(x-z)+(v-z)===0)r=x;else{t.add(r);t.add(v);r=-0}",
    end: 'o.n=n;t.add(r)',
  },
  // Maps alone give as many elements as they get: the result is made at once, of slots that no setter can catch.
  mapped: {
    params: ',_,l',
    begin: 'let i=0,c=0,n=0;const r=slots(l);',
    each: 'n++;if(i<l)r[i]=v;else put(r,i,v)',
    end: 'if(i<l)r.length=i;return r',
  },
  toArray: {
    params: ',_,l',
    begin: 'let i=0,c=0,n=0;const r:any[]=[];',
    each: 'put(r,n++,v);if(n===l)break',
    end: 'return r',
  },
  reduce: {
    params: ',t',
    begin: 'let i=0,c=0,n=0,r=o.value,z=o.empty;',
    each: 'n++;if(z){r=v;z=false}else r=t(r,v,n-1)',
    end: 'o.value=r;o.empty=z',
  },
  each: {
    params: ',t',
    begin: 'let i=0,c=0,n=0;',
    each: 'if(t(v,n++)===ENOUGH){o.index=0;break}',
    end: '',
  },
  test: {
    params: ',t,z',
    begin: 'let i=0,c=0,n=0;',
    each: 'if(!t(v,n++)!==z){o.index=n-1;o.value=v;break}',
    end: '',
  },
};

const list = (count, make) => Array.from({ length: count }, (_, index) => make(index + 1));
const func = (name, params, body) =>
  `function ${name}(${params
    .split(',')
    .map((param) => `${param}:any`)
    .join(',')}):any{${body}}`;

/** The loop itself: read, pass the stages, do what the terminal does. */
const loop = ({ begin, each, more = '', end }, { read, next, stages, last, fail, after = '' }) =>
  `${begin}let k=0;try{do{${read}${stages}k=${last};${each}}while((k=0,${next})${more})}catch(x){${fail}}${after}${end}`;

/** What a private loop knows of its source. */
const sources = {
  array: { open: 'a=o.array', read: 'let v=a[i];', next: '++i<a.length' },
  range: { open: 'g=o.start,h=o.step,m=o.length', read: 'let v=g+i*h;', next: '++i<m' },
  cursor: { open: 'y=o.cursor', read: 'let v=y.value;', next: 'i++,y.advance()', after: 'o.length=i;' },
};

/** The stages of a private loop; `i` is the index of the element in the source. */
function stagesOf(shape, i) {
  let stages = '';
  [...shape].forEach((kind, k) => {
    const first = shape.indexOf('f');
    const call = `f${k + 1}(v,${first >= 0 && first < k ? 'c++' : i})`;
    stages += `k=${k + 1};${kind === 'm' ? `v=${call}` : `if(!${call})continue`};`;
  });
  return stages;
}

const callbacksOf = ({ length }) => list(length, (k) => `f${k}=p${'.up'.repeat(length - k)}.op`).join(',');

/** A private loop: one shape, one kind of source, no decisions. */
function privateLoop(name, terminal, shape, source) {
  if (source === 'walk') return walkLoop(name, terminal, shape);
  const job = terminals[terminal];
  const { open, ...parts } = sources[source];
  const stages = stagesOf(shape, 'i');
  const last = shape.length + 1;
  return func(
    name,
    `p,d,o${job.params}`,
    `const ${open},${callbacksOf(shape)};` +
      loop(job, { ...parts, stages, last, fail: 'fail(x,p,o,k,d,i,c,n)' }),
  );
}

/** The same by a for…of, which engines know to run without result objects where it goes over a built-in. */
function walkLoop(name, terminal, shape) {
  const { params, begin, each, end } = terminals[terminal];
  return func(
    name,
    `p,d,o${params}`,
    `const ${callbacksOf(shape)};${begin}let k=0;try{for(const u of walk(o)){const j=i++;let v:any=u;` +
      `${stagesOf(shape, 'j')}k=${shape.length + 1};${each}}}catch(x){fail(x,p,o,k,d,i-1,c,n)}${end}`,
  );
}

/**
 * Reading from any array or range. A place that reads arrays of more than four kinds of elements is slow, so each kind
 * has its own: 0 integers, 1 other numbers, 2 anything else; 3 before the first element has been seen. 4 is a range, 5 a
 * cursor.
 */
const openAny = 'const a=o.array,g=o.start,h=o.step,m=o.length,y=o.cursor;let w=o.way;';
const readAny =
  'let v:any;if(w===0)v=a[i];else if(w===1)v=a[i];else if(w===2)v=a[i];else if(w===4)v=g+i*h;else if(w===5)v=y.value;else{v=a[i];w=kindOf(v)}';
const nextAny =
  'w===0?++i<a.length:w===1?++i<a.length:w===2?++i<a.length:w===4?++i<m:w===5?(i++,y.advance()):++i<a.length';

/** A shared loop for up to two stages. */
function sharedLoop(name, terminal) {
  const job = terminals[terminal];
  const stage = (k, index) => `k=${k};if(m${k})v=f${k}(v,${index});else if(!f${k}(v,${index}))continue;`;
  return func(
    name,
    `p,d,o${job.params}`,
    `${openAny}const q=d>1?p.up:p,f1=q.op,f2=p.op,m1=q.kind===0,m2=p.kind===0;` +
      loop(job, {
        read: readAny,
        next: nextAny,
        stages: `if(d>0){${stage(1, 'i')}if(d>1){${stage(2, 'm1?i:c++')}}}`,
        last: 'd+1',
        fail: 'fail(x,p,o,k,d,i,c,n)',
        after: 'o.length=i;',
      }),
  );
}

/** A loop for three to ten stages, shared or private. `b` has a 1 for each filter, the last stage in the lowest bit. */
function deepLoop(name, terminal, shared) {
  const { begin, ...rest } = terminals[terminal];
  const job = { ...rest, begin: begin.replace('c=0,', '').replace(',c=o.c', ''), end: rest.end.replace('o.c=c;', '') };
  const all = list(deepest, (k) => deepest + 1 - k);
  const stage = (k) => {
    const call = `f${k}(v,c${k}++)`;
    const text = `k=${k};if(b&${2 ** (k - 1)}){if(!${call})continue}else v=${call};`;
    return k > 3 ? `if(d>${k - 1}){${text}}` : text;
  };
  return func(
    name,
    `p,d,o${job.params}`,
    `${shared ? openAny : 'const a=o.array;'}const b=Plan.shapeOf(p),F:any[]=callbacksOf(p,d),${all.map((k) => `f${k}=F[${k - 1}]`).join(',')};let ${all.map((k) => `c${k}=0`).join(',')};` +
      loop(job, {
        read: shared ? readAny : 'let v=a[i];',
        next: shared ? nextAny : '++i<a.length',
        stages: all.map(stage).join(''),
        last: deepest + 1,
        fail: `failDeep(x,p,o,k,d,i,n,[${[...all].reverse().map((k) => `c${k}`).join(',')}])`,
        after: shared ? 'o.length=i;' : '',
      }),
  );
}

/** Whether a terminal is for chains of maps alone, or for all others; undefined if for both. */
const maps = (terminal) => ({ mapped: true, toArray: false })[terminal];

function source() {
  const functions = [];
  const tables = [];
  for (const [terminal, { array, range, cursor, walk, deep }] of Object.entries(copies)) {
    const add = (make, ...rest) => {
      const name = `L${functions.length.toString(36)}`;
      functions.push(make(name, terminal, ...rest));
      return name;
    };
    const some = (count, ...rest) => `[${list(count, () => add(...rest)).join(',')}]`;
    const byShape = (count, kind) => {
      if (count === 0) return '[]';
      const fitting = shapes.filter((shape) => maps(terminal) === undefined || maps(terminal) === !shape.includes('f'));
      const rows = [];
      for (const shape of fitting) {
        const bits = [...shape].reduce((code, stage) => code * 2 + (stage === 'f' ? 1 : 0), 1);
        rows[bits] = some(count, privateLoop, shape, kind);
      }
      return `[${Array.from(rows, (row) => row ?? '[]').join(',')}]`;
    };
    const shared = terminal !== 'sumInts';
    const sharedDeep = shared && terminal !== 'mapped';
    tables.push(
      `${terminal}:{array:${byShape(array, 'array')},range:${byShape(range, 'range')},` +
        `cursor:${byShape(cursor, 'cursor')},walk:${byShape(walk, 'walk')},` +
        `deep:${some(deep, deepLoop, false)},` +
        `shared:${shared ? add(sharedLoop) : 'none'},sharedDeep:${sharedDeep ? add(deepLoop, true) : 'none'}}`,
    );
  }
  return `// Written by scripts/fused.mjs: change that, and run \`node scripts/fused.mjs\`. Here many texts are wanted, not one.
import { put } from '../../structures/builtins.ts';
import { ENOUGH } from '../drive.ts';
import { Plan } from '../plan.ts';
import { fail, failDeep } from './fail.ts';
import { callbacksOf, kindOf, none, slots, walk } from './parts.ts';
import type { Loops } from './parts.ts';

${functions.join('\n')}

export const loops: Loops = {
${tables.map((table) => `  ${table},`).join('\n')}
};
`;
}

const text = source();
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    console.error('lib/engine/fused/loops.ts is stale: run `node scripts/fused.mjs`');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, text);
  console.log(`lib/engine/fused/loops.ts: ${(text.length / 1000).toFixed(1)} kB`);
}
