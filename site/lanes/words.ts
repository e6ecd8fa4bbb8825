/** A story in sentences: one for each step. */
import { askersOf } from './layout.ts';
import type { Lane, Step, Story } from './story.ts';

/** A number as people write it: `1,000,000`. A program can forge a story: what is no number must not get through. */
export const count = (number: number): string => Number(number).toLocaleString('en');

const plural = (number: number, noun: string): string => `${count(number)} ${noun}${number === 1 ? '' : 's'}`;

/** The elements of a source that were never read, in words; `''` if there are none, or nobody knows. */
export function unread({ size, out }: Lane): string {
  if (size === null) return '∞ never read';
  return size === undefined || size <= out ? '' : `${count(size - out)} never read`;
}

/** What happens in a step, as one sentence. */
export function words(story: Story, index: number): string {
  const step = story.steps[index];
  if (step === undefined) return story.error === undefined ? 'Nothing was read.' : thrown(story);
  const sentence = sentenceOf(story, step, index);
  return index === story.steps.length - 1 ? sentence + outcome(story) : sentence;
}

function thrown({ error }: Story): string {
  return `${error!.name}: ${error!.message}`;
}

function outcome(story: Story): string {
  if (!story.whole) return ' · … and so on';
  if (story.error !== undefined)
    return story.steps.at(-1)!.did === 'threw' ? '' : ` · the run throws ${story.error.name}`;
  return story.result === undefined ? '' : ` · gives ${story.result}`;
}

function sentenceOf(story: Story, step: Step, index: number): string {
  const { lanes, steps } = story;
  const { op, role } = lanes[step.lane]!;
  const text = step.text ?? '';
  const members = (step.from ?? []).map((source) => steps[source]!.text ?? '');
  switch (step.did) {
    case 'asked':
      return `${lanes[askersOf(story).get(index)!]!.op} asks ${op} for an element`;
    case 'gave':
      return role === 'terminal'
        ? `${op} gets ${text}`
        : gives(op, text, members, wasHeld(story, step, index));
    case 'held':
      return `${op} ${story.waits && lanes[step.lane]!.collects !== true ? 'is at work on' : 'holds'} ${members[0] ?? text}`;
    case 'dropped':
      return `${op} drops ${members[0] ?? text}: it goes no further`;
    case 'stopped':
      return `${op} stops at ${members[0] ?? text}: nothing more is asked for`;
    case 'threw':
      return `${op} throws ${step.full ?? text}`;
    case 'ended':
      return `${op} has no more`;
    case 'closed':
      return closed(lanes[step.lane]!);
  }
}

/** True if the element has been held by the same lane: it does not simply pass. */
function wasHeld({ steps }: Story, { lane, from = [] }: Step, index: number): boolean {
  return steps.some(
    (step, i) => i < index && step.did === 'held' && step.lane === lane && step.from?.[0] === from[0],
  );
}

function gives(op: string, text: string, members: readonly string[], held: boolean): string {
  const [first] = members;
  if (first === undefined || (held && members.length === 1 && first === text)) return `${op} gives ${text}`;
  if (members.length > 1) return `${op} gives ${text}, made of ${list(members)}`;
  return first === text ? `${op} lets ${text} pass` : `${op} makes ${text} of ${first}`;
}

function list(members: readonly string[]): string {
  const shown = members.length > 6 ? [...members.slice(0, 5), `${members.length - 5} more`] : members;
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

function closed(lane: Lane): string {
  const { op, size, out } = lane;
  if (size === null) return `enough: ${op} is closed; it has no end`;
  if (size === undefined || size <= out) return `enough: ${op} is closed`;
  return `enough: ${op} is closed, ${plural(size - out, 'element')} never read`;
}
