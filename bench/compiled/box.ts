/** Where forEach puts its sum: one place for all copies of the rows. */
export const box: { sum: number } = { sum: 0 };
