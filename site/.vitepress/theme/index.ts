/** The default theme without its fonts, and a few styles of ours. */
import theme from 'vitepress/theme-without-fonts';
import './style.css';

// eslint-disable-next-line no-restricted-syntax -- VitePress reads the default export
export default theme;
