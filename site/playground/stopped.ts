/** Programs that had to be stopped in this tab: to load the page again must not run them again. */
const KEY = 'stopped-programs';

function read(): string[] {
  try {
    const list: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
  } catch {
    return []; // no storage, or somebody else's text in it
  }
}

/** A number that stands for a program; two that share it would only be asked about once too often. */
function fingerprint(code: string): string {
  let hash = 0;
  for (let i = 0; i < code.length; i++) hash = (Math.imul(hash, 31) + code.charCodeAt(i)) | 0;
  return `${code.length}:${hash}`;
}

export const wasStopped = (code: string): boolean => read().includes(fingerprint(code));

export function noteStopped(code: string): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...read().slice(-20), fingerprint(code)]));
  } catch {
    // it is run again then
  }
}
