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
 *     a     the array it is over; or g h m: a range of m terms g + i * h; e says which, and how to read it (`any`)
 *     y     the cursor it is over; or of several parts the one it is at, if that is no array, and z where that begins
 *     p     the last node of the plan that the loop runs, after d maps and filters
 *     f1 …  the callbacks, from the source; in deep loops from the terminal back
 *     i     index in the source            c       how many passed the first filter     n  how many reached the terminal
 *     k     who is at work, for the trace of an error: 0 the source, 1 … the stages, then the terminal
 *     t     the terminal's callback, or what a sum keeps        l       the length wanted of a result, −1 for any
 *
 * Each element of an array costs one read of `length`, then one of the element, as an array iterator does it. The first
 * `length` has been read by the caller, who found it above 0; a cursor has been advanced once.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../lib/engine/fused/loops.ts', import.meta.url));

/** The shapes with private copies, in the order of the chain: m a map, f a filter. */
const common = ['m', 'f', 'mf', 'fm'];
/** And those that have half as many, over arrays alone. */
const rare = ['mm', 'ff'];
/** The longest chain that has a loop. */
const deepest = 10;

/** How many private copies a shape has over each kind of source, and all deeper chains over arrays together. */
const copies = {
  sumInts: { array: 3, range: 1 },
  sum: { array: 1, cursor: 1, walk: 1, parts: 1, deep: 1, sharedDeep: 1 },
  mapped: { array: 3, range: 1 },
  toArray: { array: 4, range: 1, cursor: 1, parts: 1, walk: 1, sharedDeep: 1 },
  reduce: { array: 1 },
  each: { array: 2, sharedDeep: 1 },
  test: { array: 2 },
};
const kinds = ['array', 'range', 'cursor', 'parts', 'walk'];

/** What each terminal starts with, does with an element `v`, and gives. */
const terminals = {
  // A sum goes by blocks, and answers how one ended: 0 at the end, 1 with more to come, 2 and 3 at what is no integer. V8
  // keeps the sum in a register only in a function that it has compiled from its start, not in the middle of a loop.
  // What else there is to say stands in variables: code for the middle of a loop may be left for ever if an object at
  // its end has another shape than it had.
  //
  // Integers of 32 bits have an exact sum. Where another number comes, it goes out by way of the sum: were `v` itself
  // kept, V8 could not calculate it as the integer that it is everywhere else.
  sumInts: {
    begin: 'let i=t.i,c=t.c,n=t.n,k=0,r=-0,s=0,w=0;const q=i+BLOCK;',
    each: "n++;if(typeof v!=='number'){w=2;odd=v;break}" + 'if((v|0)===v)r+=v;else{w=3;s=r;r=v;break}',
    more: '&&(i<q||(w=1,false))',
    end: 'ai=i;ac=c;an=n;rest=0;if(w===3){part=s;odd=r}else part=r;return w',
  },
  // What an addition loses is a double too (Knuth's TwoSum), and has a sum of its own. While that loses nothing, the two
  // together are exact.
  sum: {
    begin: 'let i=t.i,c=t.c,n=t.n,k=0,r=-0,s=0,w=0;const q=i+BLOCK;',
    each:
      "n++;if(typeof v!=='number')throw t.refuse(v);" +
      'const x=r+v,q4=x-r,q1=r-(x-q4)+(v-q4);if(q1===0)r=x;else{const q2=s+q1,q3=q2-s;' +
      'if(s-(q2-q3)+(q1-q3)===0){r=x;s=q2}else{t.total.add(r);t.total.add(v);r=-0}}',
    more: '&&(i<q||(w=1,false))',
    end: 'ai=i;ac=c;an=n;part=r;rest=s;return w',
  },
  // Maps alone give as many elements as they get: the result is made at once. An index that is `in` it stands on a
  // prototype, where a setter may wait for the store.
  mapped: {
    begin: 'let i=0,c=0,n=0,k=0;const r=new Array(l);',
    each: 'n++;if(i in r)defineOwn(r,i,v);else r[i]=v',
    end: 'if(i<l)r.length=i;return r',
  },
  toArray: {
    begin: 'let i=0,c=0,n=0,k=0;const r=[];',
    each: 'if(n in r)defineOwn(r,n++,v);else r[n++]=v;if(n===l)break',
    end: 'return r',
  },
  reduce: {
    begin: 'let i=0,c=0,n=0,k=0,r=o.value,w=o.empty;',
    each: 'n++;if(w){r=v;w=false}else r=t(r,v,n-1)',
    end: 'o.value=r;o.empty=w',
  },
  each: {
    begin: 'let i=0,c=0,n=0,k=0;',
    each: 'if(t(v,n++)===ENOUGH){o.index=0;break}',
    end: '',
  },
  test: {
    begin: 'let i=0,c=0,n=0,k=0;',
    each: 'if(!t(v,n++)!==l){o.index=n-1;o.value=v;break}',
    end: '',
  },
};

const list = (count, make) => Array.from({ length: count }, (_, index) => make(index + 1));

/** All loops declare the same names, as far as they can in the same order: so they stay alike under a minifier. */
const func = (name, body) => `function ${name}(p,d,o,t,l){${body}}`;

/** The loop itself: read, pass the stages, do what the terminal does. */
const loop = ({ begin, each, more = '', end }, { open, read, next, stages, last, fail, after = '' }) =>
  `${begin}${open}try{do{let v=${read};${stages}k=${last};${each}}while((k=0,${next})${more})}` +
  `catch(x){${fail}}${more ? '' : after}${end}`;

/** What a private loop knows of its source. */
const sources = {
  array: { open: 'const a=o.array;', read: 'a[i]', next: '++i<a.length' },
  range: { open: 'const g=o.start,h=o.step,m=o.length;', read: 'g+i*h', next: '++i<m' },
  parts: {
    open: 'let a=o.array,y=o.cursor,z=o.first;',
    read: 'y===undefined?a[i-z]:y.value',
    next: '(i++,y===undefined?i-z<a.length:y.advance())||nextPart(o,i)&&(a=o.array,y=o.cursor,z=i,true)',
    after: 'o.length=i;',
  },
  cursor: { open: 'const y=o.cursor;', read: 'y.value', next: 'i++,y.advance()', after: 'o.length=i;' },
};

/** The callbacks of a shallow chain, in the order of the chain. */
const names = ['f', 'b'];
const callbackOf = (shape, k) =>
  k < shape.length ? `const ${names[k]}=p${'.up'.repeat(shape.length - 1 - k)}.op;` : '';

/** The stages of a private loop; `i` is the index of the element in the source. */
function stagesOf(shape, i) {
  const first = shape.indexOf('f');
  const stages = [...shape].map((kind, k) => {
    const call = `${names[k]}(v,${first >= 0 && first < k ? 'c++' : i})`;
    return `k=${k + 1};${kind === 'm' ? `v=${call}` : `if(!${call})continue`};`;
  });
  return stages.join('');
}

/** A private loop: one shape, one kind of source, no decisions. */
function privateLoop(name, terminal, shape, source) {
  if (source === 'walk') return walkLoop(name, terminal, shape);
  const { open, ...parts } = sources[source];
  const how = {
    ...parts,
    open: open + callbackOf(shape, 1),
    stages: stagesOf(shape, 'i'),
    last: shape.length + 1,
    fail: 'fail(x,p,o,k,d,i,c,n)',
  };
  return func(name, callbackOf(shape, 0) + loop(terminals[terminal], how));
}

/** The same by a for…of, which engines know to run without result objects where it goes over a built-in. */
function walkLoop(name, terminal, shape) {
  const { begin, each, end } = terminals[terminal];
  return func(
    name,
    `${callbackOf(shape, 0)}${begin}${callbackOf(shape, 1)}try{for(let v of walk(o)){const j=i++;` +
      `${stagesOf(shape, 'j')}k=${shape.length + 1};${each}}}catch(x){fail(x,p,o,k,d,i-1,c,n)}${end}`,
  );
}

/**
 * Reading from any source. A place that reads arrays of more than four kinds of elements is slow, so each kind has its
 * own: 0 integers, 1 other numbers, 2 anything else; 3 before the first element has been seen. 4 is a range, 5 a cursor.
 */
const any = {
  open: 'let a=o.array,y=o.cursor,z=o.first,e=o.way;const g=o.start,h=o.step,m=o.length;',
  read: 'e===0?a[i-z]:e===1?a[i-z]:e===2?a[i-z]:e===4?g+i*h:e===5?y.value:a[i-z];if(e===3)e=kindOf(v)',
  next:
    'e===4?++i<m:(i++,e===0?i-z<a.length:e===1?i-z<a.length:e===2?i-z<a.length:e===5?y.advance():i-z<a.length)||' +
    'nextPart(o,i)&&(a=o.array,y=o.cursor,z=i,e=e<3&&o.way===3?e:o.way,true)',
  after: 'o.length=i;',
};

/** A shared loop for up to two stages. */
function sharedLoop(name, terminal) {
  const stage = (k, f, index) => `k=${k};if(m${k})v=${f}(v,${index});else if(!${f}(v,${index}))continue;`;
  const how = {
    ...any,
    open: `${any.open}const b=p.op,m1=u.kind===0,m2=p.kind===0;`,
    stages: `if(d>0){${stage(1, 'f', 'i')}if(d>1){${stage(2, 'b', 'm1?i:c++')}}}`,
    last: 'd+1',
    fail: 'fail(x,p,o,k,d,i,c,n)',
  };
  return func(name, `const u=d>1?p.up:p,f=u.op;${loop(terminals[terminal], how)}`);
}

/** A loop for three to ten stages, shared or private. `b` has a 1 for each filter, the last stage in the lowest bit. */
function deepLoop(name, terminal, shared) {
  const all = list(deepest, (k) => deepest + 1 - k);
  const stage = (k) => {
    const call = `f${k}(v,c${k}++)`;
    const text = `k=${k};if(b&${2 ** (k - 1)}){if(!${call})continue}else v=${call};`;
    return k > 3 ? `if(d>${k - 1}){${text}}` : text;
  };
  const counts = [...all].reverse().map((k) => `c${k}`);
  const how = {
    ...(shared ? any : sources.array),
    stages: all.map(stage).join(''),
    last: deepest + 1,
    fail: `failDeep(x,p,o,k,d,i,n,[${counts.join(',')}])`,
  };
  const callbacks = all.map((k) => `f${k}=f[${k - 1}]`);
  const its = terminals[terminal];
  const [starts, kept] = its.more
    ? [counts.map((count, k) => `${count}=t.counts[${k}]`), `seen=[${counts.join(',')}];`]
    : [counts.map((count) => `${count}=0`), ''];
  return func(
    name,
    `const f=callbacksOf(p,d),b=Plan.shapeOf(p),${callbacks.join(',')};let ${starts.join(',')};` +
      loop({ ...its, end: kept + its.end }, how),
  );
}

/** Whether a terminal is for chains of maps alone, or for all others; undefined if for both. */
const maps = (terminal) => ({ mapped: true, toArray: false })[terminal];

/** A shape as a number: see Plan.shapeOf. */
const bitsOf = (shape) => [...shape].reduce((bits, stage) => bits * 2 + (stage === 'f' ? 1 : 0), 1);

function source() {
  const functions = [];
  const tables = [];
  for (const [terminal, { deep = 0, sharedDeep = 0, ...counts }] of Object.entries(copies)) {
    const add = (make, ...rest) => {
      const name = `L${functions.length.toString(36)}`;
      functions.push(make(name, terminal, ...rest));
      return name;
    };
    const some = (count, ...rest) => `[${list(count, () => add(...rest)).join(',')}]`;
    const byShape = (kind, count = 0) => {
      const rows = [];
      const fill = (shape, its) => {
        if (its > 0 && maps(terminal) !== shape.includes('f'))
          rows[bitsOf(shape)] = some(its, privateLoop, shape, kind);
      };
      for (const shape of common) fill(shape, count);
      if (kind === 'array') for (const shape of rare) fill(shape, Math.ceil(count / 2));
      return `[${Array.from(rows, (row) => row ?? '[]').join(',')}]`;
    };
    tables.push(
      `${terminal}:{${kinds.map((kind) => `${kind}:${byShape(kind, counts[kind])}`).join(',')},` +
        `deep:${some(deep, deepLoop, false)},` +
        `shared:${terminal === 'sumInts' ? 'none' : add(sharedLoop)},` +
        `sharedDeep:${sharedDeep > 0 ? add(deepLoop, true) : 'none'}}`,
    );
  }
  return `/**
 * The loops of the fast tier. Written by scripts/fused.mjs: change that, and run \`node scripts/fused.mjs\`. That they
 * repeat each other is the point: what an engine learns about a loop, it learns for its text.
 */
// @ts-nocheck -- what a loop is given is what its template says; types would be longer than the loop
import { Array, defineOwn } from '../../structures/builtins.ts';
import { ENOUGH } from '../drive.ts';
import { Plan } from '../plan.ts';
import { fail, failDeep } from './fail.ts';
import { kindOf } from '../../structures/slots.ts';
import { callbacksOf, nextPart, none, walk } from './parts.ts';
import type { Loops, Settle } from './parts.ts';

/** How many elements a sum takes in one go. */
const BLOCK=1024;
/** How far the last block came: the counts \`i\`, \`c\`, \`n\` and those of a deep chain, its sum in two parts, what was no integer. */
let ai=0,ac=0,an=0,part=0,rest=0,seen=[],odd;

/** Adds up what the last block gave. */
export const settle: Settle = (sum) => {
  sum.i=ai;sum.c=ac;sum.n=an;sum.counts=seen;
  sum.total.add(part);
  if(rest!==0)sum.total.add(rest);
  const was=odd;
  odd=undefined;
  return was;
};
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
