/**
 * The script tag: what the package has for a page, under one global name. Neither `seqable/node`, which a page has no
 * use for, nor `seqable/polyfill`, which is a script of its own, nor `seqable/async`, which most pages would pay for in vain.
 *
 *     <script src="…/dist/seqable.iife.min.js"></script>
 *     seqable.Seq   seqable.text.csv   seqable.collectors.mean   seqable.fn.map
 */
export * from './index.ts';
export * as collectors from './collectors/index.ts';
export * as fn from './fn.ts';
export * as text from './text/index.ts';
