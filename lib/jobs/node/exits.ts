/**
 * How the command ends: what an engine sees of a fault is a number, so the number says if trying again may help.
 *
 *     64 … 66   used wrongly, wrong data, no input: the same again, whoever runs it      73, 74, 75   may pass
 */

/** The exit codes, after sysexits.h. */
export const EXIT = {
  /** The job's code threw. */
  job: 1,
  usage: 64,
  data: 65,
  noInput: 66,
  /** A fault of this library. */
  software: 70,
  cannotWrite: 73,
  readFailed: 74,
  /** A worker died twice. */
  retry: 75,
  interrupted: 130,
} as const;

/** An end of the command with a code, and a message that stands alone: no stack. */
export class Exit extends Error {
  /** The exit code: docs/scale.md lists them. */
  readonly code: number;

  constructor(code: number, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }

  /** A getter: an assignment over an inherited property throws under frozen intrinsics. */
  override get name(): string {
    return 'Exit';
  }
}

/** What the options of a call or of the command do not allow. */
export function usage(message: string): Exit {
  return new Exit(EXIT.usage, message);
}

/** Runs the job's own code, or what calls it: what it throws ends with 1 and its stack, unless it is about data. */
export function inJob<R>(where: string, run: () => R): R {
  try {
    return run();
  } catch (error) {
    throw ofJob(where, error);
  }
}

/** The end for an error that came out of the job. */
export function ofJob(where: string, error: unknown): Exit {
  if (error instanceof Exit) return error;
  const { name, message, stack } = shownError(error);
  if (name === 'TextError' || name === 'PartError') return new Exit(EXIT.data, message, error);
  const system = systemExit(error);
  if (system !== undefined) return system;
  const place = where === '' ? '' : `${where}: `;
  // The sentence of a PortableError says all; of anything else one wants to know where it was thrown.
  return new Exit(EXIT.job, `${place}${name === 'PortableError' ? message : stack}`, error);
}

interface ShownError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

function shownError(error: unknown): ShownError {
  if (!(error instanceof Error)) return { name: '', message: String(error), stack: String(error) };
  const { cause } = error;
  const because = cause instanceof Error ? `\ncaused by ${cause.stack ?? String(cause)}` : '';
  return { name: error.name, message: error.message, stack: `${error.stack ?? String(error)}${because}` };
}

/** The end for an error of the file system; undefined for any other. */
function systemExit(error: unknown): Exit | undefined {
  const { code, syscall, path } = (error ?? {}) as { code?: unknown; syscall?: unknown; path?: unknown };
  if (typeof code !== 'string' || typeof syscall !== 'string') return undefined;
  const { message } = error as Error;
  if (syscall === 'read') return new Exit(EXIT.readFailed, `reading failed half-way: ${message}`, error);
  if (syscall === 'write' || syscall === 'rename' || syscall === 'mkdir') {
    return new Exit(EXIT.cannotWrite, `cannot write: ${message}`, error);
  }
  if (typeof path !== 'string') return undefined;
  return noInput(path, error);
}

/** The end for an input that is not there; `why` is added. */
export function noInput(path: string, error: unknown, why: string = ''): Exit {
  const { code, message } = error as { code?: unknown; message: string };
  const what =
    code === 'ENOENT'
      ? 'is not there'
      : code === 'EACCES'
        ? 'may not be read'
        : `cannot be opened (${message})`;
  return new Exit(EXIT.noInput, `${path} ${what}${why}`, error);
}
