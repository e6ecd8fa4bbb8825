/** The parts of the page, by their ids. */
import type { SeqLanes } from '../lanes/player.ts';

export function take<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no element '${id}'`);
  return found as T;
}

export const editorBox: HTMLElement = take('editor');
export const outputBox: HTMLElement = take('output');
export const status: HTMLElement = take('status');
export const lanesElement: SeqLanes = take<SeqLanes>('lanes');
export const exampleList: HTMLSelectElement = take<HTMLSelectElement>('examples');
export const autoRun: HTMLInputElement = take<HTMLInputElement>('auto');
