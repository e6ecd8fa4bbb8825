/** In a spec that calls it, no test leaves a promise behind that was rejected and that nobody looked at. */
import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import { immediate } from './moments.ts';

export function noneUnhandled(): void {
  const rejections: unknown[] = [];
  const note = (reason: unknown): void => void rejections.push(reason);
  beforeAll(() => void process.on('unhandledRejection', note));
  afterAll(() => void process.off('unhandledRejection', note));
  beforeEach(() => {
    rejections.length = 0;
  });
  afterEach(async () => {
    await immediate();
    expect(rejections).toEqual([]);
  });
}
