/** The table of operations says what the class does: it is compared with the text of lib/seq.ts. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { hooks, methods, sources } from '../lib/operations.ts';
import type { Operation } from '../lib/operations.ts';
import { child, list, maybe, parse } from '../lib/syntax.ts';
import type { Node } from '../lib/syntax.ts';

const root = new URL('../../../', import.meta.url);
const code = readFileSync(new URL('lib/seq.ts', root), 'utf8');

interface Method {
  readonly name: string;
  readonly isStatic: boolean;
  readonly most: number;
  readonly body: string;
}

/** Every method of the classes of lib/seq.ts that users may call. */
const written: Method[] = methodsOf();

function methodsOf(): Method[] {
  const parsed = parse('seq.ts', code);
  if ('fault' in parsed) throw new Error(parsed.fault);
  const classes = list(parsed.program, 'body').flatMap((node) => {
    const declared = maybe(node, 'declaration');
    return declared?.type === 'ClassDeclaration' ? [declared] : [];
  });
  return classes.flatMap((node) => list(child(node, 'body'), 'body').flatMap(methodOf));
}

function methodOf(node: Node): Method[] {
  const body = node.type === 'MethodDefinition' ? maybe(child(node, 'value'), 'body') : undefined;
  const key = body && child(node, 'key');
  const isInternal = code.slice(0, node.start).trimEnd().endsWith('/** @internal */');
  if (body === undefined || key?.type !== 'Identifier' || node['kind'] === 'constructor' || isInternal)
    return [];
  const params = list(child(node, 'value'), 'params').filter((param) => param['name'] !== 'this');
  const hasRest = params.some(({ type }) => type === 'RestElement');
  return [
    {
      name: key['name'] as string,
      isStatic: node['static'] === true,
      most: hasRest ? Infinity : params.length,
      body: code.slice(body.start, body.end).replaceAll(/\s+/g, ' '),
    },
  ];
}

/** The function that a body calls, and what it gives it after the receiver. */
function calledBy({ body, isStatic }: Method): string | undefined {
  const call = isStatic ? /(?:ops\.|)(\w+)(?:<[^(]*>)?\(/g : /(?:ops\.)?(\w+)(?:<[^(]*>)?\(this/g;
  const names = [...body.matchAll(call)].map(([, name]) => name!);
  return names.filter((name) => !['adopt', 'asSeq', 'over', 'apply'].includes(name)).at(-1);
}

const known = (method: Method): Operation | undefined =>
  method.isStatic ? sources.get(method.name) : methods.get(method.name);
const chained = written.filter(({ name }) => !['isSeq', 'trace'].includes(name));

describe('the table of operations', () => {
  test('has every method of the class, and no other', () => {
    const names = (isStatic: boolean) =>
      chained
        .filter((method) => method.isStatic === isStatic)
        .map(({ name }) => name)
        .sort();
    expect([...sources.keys()].sort()).toEqual(names(true));
    expect([...methods.keys()].sort()).toEqual(names(false));
  });

  test.each(chained)('$name takes as many arguments as the method', (method) => {
    expect(known(method)!.most).toBe(method.most);
  });

  test.each(chained.filter((method) => known(method)?.kept === undefined && !method.isStatic))(
    '$name is the function that the method calls',
    (method) => {
      const { hook } = known(method)!;
      // The functions append and prepend are their own, with a list.
      const name = /^(?:append|prepend)$/.test(method.name) ? `${method.name}All` : (hook ?? method.name);
      expect(calledBy(method)).toBe(name);
    },
  );
});

test('the functions of seqable/compiled that are used are those that it exports', () => {
  const entry = new URL('lib/compiled/index.ts', root);
  const text = existsSync(entry) ? readFileSync(entry, 'utf8') : '';
  const wanted = [...methods.values()].flatMap(({ hook }) => (hook === undefined ? [] : [hook]));
  expect([...hooks].sort()).toEqual(wanted.filter((hook) => new RegExp(`\\b${hook}\\b`).test(text)).sort());
});
