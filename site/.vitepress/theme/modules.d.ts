declare module '*.css';
declare module '*.vue' {
  import type { DefineComponent } from 'vue';

  const component: DefineComponent;
  // eslint-disable-next-line no-restricted-syntax -- so are components imported
  export default component;
}
