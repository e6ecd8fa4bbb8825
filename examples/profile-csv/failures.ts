/** What can be wrong with the command line or the file, in one line. */
import { TextError } from 'seqable/text';

/** The command line cannot be understood. */
export class UsageError extends Error {}

/** There is nothing to profile. */
export class EmptyError extends Error {}

/** The message for a mistake that is not ours; one of ours goes on as it is. */
export function messageOf(error: unknown, path: string): string {
  if (error instanceof UsageError) return `${error.message} (see --help)`;
  // Says where: file, line and column.
  if (error instanceof TextError || error instanceof EmptyError) return error.message;
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `there is no such file: ${path}`;
    case 'EISDIR':
      return `this is a directory, not a file: ${path}`;
    case 'EACCES':
    case 'EPERM':
      return `no permission to read this file: ${path}`;
    case undefined:
      throw error;
    default:
      return (error as Error).message;
  }
}
