/** The parts of the page, by their ids, and its two colour schemes. */
import type { Lanes } from './runs.ts';

export function take<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no element '${id}'`);
  return found as T;
}

export const editorBox: HTMLElement = take('editor');
export const outputBox: HTMLElement = take('output');
export const status: HTMLElement = take('status');
export const lanesElement: Lanes = take<Lanes>('lanes');
export const exampleList: HTMLSelectElement = take<HTMLSelectElement>('examples');
export const autoRun: HTMLInputElement = take<HTMLInputElement>('auto');

/** The key by which the documentation keeps it, too. */
const KEPT = 'vitepress-theme-appearance';

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null; // pages from disk may have no storage
  }
}

/** A button that changes between light and dark, and says what it would change to. */
export function theTheme(button: HTMLElement): void {
  const set = (dark: boolean): void => {
    document.documentElement.classList.toggle('dark', dark);
    button.textContent = dark ? 'Light' : 'Dark';
  };
  const wanted = kept();
  set(wanted === 'dark' || (wanted !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches));
  button.addEventListener('click', () => {
    const dark = !document.documentElement.classList.contains('dark');
    set(dark);
    try {
      localStorage.setItem(KEPT, dark ? 'dark' : 'light');
    } catch {
      // it holds for this visit
    }
  });
}
