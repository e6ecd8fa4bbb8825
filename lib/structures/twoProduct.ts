/**
 * The product of two doubles as a sum of two: `high` is the rounded product, the result is the rounding error.
 *
 *     a · b  =  high + lost            (Dekker's product with Veltkamp's splitting)
 *
 * Exact unless something over- or underflows: factors below 2^970, a product below 2^1021 and above 2^-968.
 */

/** 2^27 + 1: multiplying by it and taking away again leaves the upper half of the bits. */
const SPLITTER = 2 ** 27 + 1;

/** The rounding error of a · b rounded to `high`. */
export function lostInProduct(a: number, b: number, high: number): number {
  const bigA = a * SPLITTER;
  const upperA = bigA - (bigA - a);
  const lowerA = a - upperA;
  const bigB = b * SPLITTER;
  const upperB = bigB - (bigB - b);
  const lowerB = b - upperB;
  return lowerA * lowerB - (high - upperA * upperB - lowerA * upperB - upperA * lowerB);
}
