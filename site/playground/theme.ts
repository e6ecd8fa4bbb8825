/** The two colour schemes of a page. */

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
