/** Plans in words: for inspection, explanations and messages. Nothing is pulled and no user code runs. */
import { nodesOf, traitsOf } from '../bounds.ts';
import { FILTER, MAP, SOURCE } from '../contract.ts';
import type { PlanNode, Traits } from '../contract.ts';

/** The name of the operation in a node. */
export function nameOf({ kind, op }: PlanNode): string {
  if (kind === MAP) return 'map';
  if (kind === FILTER) return 'filter';
  return kind === SOURCE ? 'from' : (op as Traits).name;
}

/** The label of a node, if it has one. */
export function labelOf(node: PlanNode): string | undefined {
  return traitsOf(node).label;
}

/** A node as a printed plan shows it: `take(3)`, `map`, `map "price"`. */
export function showNode(node: PlanNode): string {
  const { shown, label } = traitsOf(node);
  const text = shown === undefined ? nameOf(node) : `${nameOf(node)}(${shown})`;
  return label === undefined ? text : `${text} "${label}"`;
}

/** A plan on one line: `range(0, 10) ▸ filter ▸ take(3)`. A long plan loses its middle. */
export function showPlan(plan: PlanNode, most: number = 24): string {
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
