/** The fingerprint of a long value, where Node is: browsers hand in another one. */
import { createHash } from 'node:crypto';

export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
