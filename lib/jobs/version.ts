/** The version of the library, which a spec compares with package.json. Parts of two versions are not merged. */
export const VERSION = '0.1.0';
