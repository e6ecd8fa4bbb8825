/** A run in this process: the same pieces, one after the other. Between them there is time for signals. */
import { join } from 'node:path';
import { Folding, resultOf, unpacked, type Core } from '../core.ts';
import { readBack, written } from '../portable.ts';
import { inJob } from './exits.ts';
import { foldPiece, type Taking } from './fold.ts';
import { LineWriter, outputFolder } from './output.ts';
import { piecesOf, scanHere, type Pieces } from './plan.ts';
import { pieceBytes, type Outcome, type RunSettings } from './run.ts';

/** Runs a job over files, in this process. */
export async function runHere(core: Core, paths: readonly string[], settings: RunSettings): Promise<Outcome> {
  const pieces = await piecesOf(core, paths, { bytes: pieceBytes(settings) }, scanHere);
  if (core.collector === undefined) return { files: [await linesHere(core, pieces, settings)] };
  const folding = new Folding(core);
  await eachPiece(core, pieces, settings, (rows) => folding.add(rows));
  // As if it came from a worker: what cannot travel fails here as well.
  return {
    result: () => inJob('', () => resultOf(core, unpacked(core, readBack(written(folding.packed()))))),
  };
}

async function linesHere(core: Core, pieces: Pieces, settings: RunSettings): Promise<string> {
  const file = join(outputFolder(settings.output), '0');
  const writer = new LineWriter(file);
  await eachPiece(core, pieces, settings, (rows) =>
    core.through(rows).forEach((line) => writer.line(line as string)),
  );
  writer.close();
  return file;
}

async function eachPiece(
  core: Core,
  { files, parts }: Pieces,
  settings: RunSettings,
  take: Taking,
): Promise<void> {
  let bytes = 0;
  const onBytes = (count: number): void => {
    bytes += count;
    settings.onProgress(Math.min(bytes, settings.total), settings.total, 0);
  };
  for (const pieces of parts) {
    for (const piece of pieces) {
      if (settings.signal?.aborted === true) throw settings.signal.reason;
      foldPiece(core, files, piece, take, onBytes);
      await new Promise(setImmediate);
    }
  }
}
