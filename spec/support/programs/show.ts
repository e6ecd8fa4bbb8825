/** Results of jobs as text, so that they can be compared across processes. */

export function describe(value: unknown): string {
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? `"${value}"` : String(value);
  if (value instanceof Error)
    return `${value.name}: ${value.message} (${Object.getPrototypeOf(value).constructor.name})`;
  const iterable = Symbol.iterator in value;
  const items = iterable ? [...(value as Iterable<unknown>)].map(describe) : [];
  const own = Object.keys(value).filter((key) => !iterable || key === 'key');
  const fields = own.map((key) => `${key}: ${describe((value as Record<string, unknown>)[key])}`);
  return `${iterable ? Object.prototype.toString.call(value) : ''}{${[...items, ...fields].join(', ')}}`;
}
