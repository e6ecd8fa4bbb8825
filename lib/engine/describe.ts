/** Plans in words: for inspection, explanations and messages. Nothing is pulled and no user code runs. */
import type { Plan } from './plan.ts';
import { nodesOf } from './size.ts';
import { FILTER, MAP } from './stage.ts';
import type { Traits } from './stage.ts';

/** The name of the operation in a node. */
export function nameOf(node: Plan<unknown>): string {
  if (node.kind === MAP) return 'map';
  return node.kind === FILTER ? 'filter' : (node.op as Traits).name;
}

/** The label of a node, if it has one. */
export function labelOf(node: Plan<unknown>): string | undefined {
  return node.kind === MAP || node.kind === FILTER ? undefined : (node.op as Traits).label;
}

/** A node as it stands in a printed plan: `take(3)`, `map`, `map "price"`. */
export function showNode(node: Plan<unknown>): string {
  const shown = node.kind === MAP || node.kind === FILTER ? undefined : (node.op as Traits).shown;
  const label = labelOf(node);
  const text = shown === undefined ? nameOf(node) : `${nameOf(node)}(${shown})`;
  return label === undefined ? text : `${text} "${label}"`;
}

/** A plan on one line, its middle left out when it is long: `range(0, 10) ▸ filter ▸ take(3)`. */
export function showPlan(plan: Plan<unknown>, most: number = 24): string {
  const nodes = nodesOf(plan);
  const hidden = nodes.length > most ? nodes.length - most : 0;
  let text = '';
  for (let i = 0; i < nodes.length; i++) {
    if (hidden > 0 && i === most / 2) {
      text += ` ▸ … ${hidden} more`;
      i += hidden;
    }
    text += (i === 0 ? '' : ' ▸ ') + showNode(nodes[i]!);
  }
  return text;
}
