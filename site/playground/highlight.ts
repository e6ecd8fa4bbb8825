/** Colours of the code: readable on both grounds, at least 4.5 to 1. */
import { HighlightStyle } from '@codemirror/language';
import { tags } from '@lezer/highlight';

export const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword], color: 'var(--code-keyword)' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number)' },
  { tag: [tags.comment], color: 'var(--code-comment)' },
  { tag: [tags.function(tags.propertyName), tags.function(tags.variableName)], color: 'var(--code-call)' },
  { tag: [tags.typeName, tags.className], color: 'var(--code-type)' },
]);
