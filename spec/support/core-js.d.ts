// core-js ships no types. It is an oracle in specs and a rival in benches, nothing that we build on.
declare module 'core-js/*' {
  const value: any;
  // eslint-disable-next-line no-restricted-syntax -- what a CommonJS module is to an import
  export default value;
}
