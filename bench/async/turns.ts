const turn = (): Promise<void> => Promise.resolve();

/** How many turns of the microtask queue go by before what is begun has settled. It may wait for nothing else. */
export async function turnsOf(work: () => Promise<unknown>): Promise<number> {
  let isOver = false;
  const settled = (): void => {
    isOver = true;
  };
  work().then(settled, settled);
  let turns = 0;
  // Each turn of ours comes after what stands in the queue; the first is that of `then` itself.
  for (await turn(); !isOver; turns++) await turn();
  return turns;
}
