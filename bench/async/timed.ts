/** As suite/timed.ts, for what takes time: each contestant gets a copy of its own. */
export let last: unknown;

export async function repeat<Data, Callbacks>(
  run: (data: Data, callbacks: Callbacks) => Promise<unknown>,
  data: Data,
  callbacks: () => Callbacks,
  times: number,
): Promise<void> {
  for (let i = 0; i < times; i++) last = await run(data, callbacks());
}
