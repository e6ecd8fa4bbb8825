/** The position of a name in a list, or −1: without a method of arrays, which a page can patch. */
export function indexIn(list: readonly string[], wanted: string): number {
  for (let index = 0; index < list.length; index++) if (list[index] === wanted) return index;
  return -1;
}
