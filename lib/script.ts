/**
 * The script tag: the parts of the package that a page can use, under one global name. It has neither `seqable/node`,
 * which a page cannot use, nor `seqable/polyfill`, which is a script of its own, nor `seqable/async`, which most pages
 * do not need.
 *
 *     <script src="…/dist/seqable.iife.min.js"></script>
 *     seqable.Seq   seqable.text.csv   seqable.collectors.mean   seqable.fn.map
 */
export * from './index.ts';
export * as collectors from './collectors/index.ts';
export * as fn from './fn.ts';
export * as text from './text/index.ts';
