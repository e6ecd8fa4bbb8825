export const folders: readonly string[];
export const onlyOnSeq: readonly string[];
export function missingPlaces(root: string): string[];
