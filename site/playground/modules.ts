/** What a program in the playground may import. */
import * as front from 'seqable';
import * as asyncFront from 'seqable/async';
import * as collectors from 'seqable/collectors';
import * as fn from 'seqable/fn';
import * as text from 'seqable/text';

export const modules: Readonly<Record<string, unknown>> = {
  seqable: front,
  'seqable/fn': fn,
  'seqable/collectors': collectors,
  'seqable/text': text,
  'seqable/async': asyncFront,
};

export const trace = (error: unknown): ReturnType<typeof front.Seq.trace> => front.Seq.trace(error);
