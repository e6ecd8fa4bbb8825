/** The default theme without its fonts, a few styles of ours, and the elements that some pages have. */
import { h } from 'vue';
import { withBase } from 'vitepress';
import theme from 'vitepress/theme-without-fonts';
import './style.css';
import Versions from './Versions.vue';

const scripts: Readonly<Record<string, string>> = {
  'seq-lanes': '/lanes.js',
  'operation-filter': '/finder.js',
};

/** A page that was come to by a click has not loaded what its elements need; one that was opened has. */
function loadElements(): void {
  for (const [name, file] of Object.entries(scripts)) {
    if (document.querySelector(name) === null || customElements.get(name) !== undefined) continue;
    const script = document.createElement('script');
    script.src = withBase(file);
    document.head.append(script);
  }
}

// eslint-disable-next-line no-restricted-syntax -- VitePress reads the default export
export default {
  extends: theme,
  Layout: () => h(theme.Layout, null, { 'nav-bar-content-after': () => h(Versions) }),
  enhanceApp({ router }: { router: { onAfterRouteChange?: (to: string) => void } }) {
    router.onAfterRouteChange = () => {
      // Behind the page itself, which is put there in a moment.
      if (typeof document !== 'undefined') setTimeout(loadElements, 50);
    };
  },
};
