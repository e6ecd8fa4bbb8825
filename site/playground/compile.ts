/** TypeScript to JavaScript, line by line. The rest of the language stays as it is: the browser knows it. */
import { transform } from 'sucrase';

export function compile(code: string): string {
  return transform(code, {
    transforms: ['typescript', 'imports'],
    disableESTransforms: true,
    keepUnusedImports: true,
  }).code;
}
