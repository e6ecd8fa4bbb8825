/** What can be read once: pipes and standard input. Each test reads in a child process, which the test feeds. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { bundled, child, Folder, output, pause } from './support.ts';

const folder = new Folder();
let library: string;
beforeAll(() => {
  library = bundled(folder);
});
afterAll(() => folder.remove());

describe('standard input', () => {
  test('is read by the name /dev/stdin', async () => {
    const running = child(library, `console.log(csv('/dev/stdin').map((row) => row.b).toArray().join());`);
    running.stdin.end('a,b\n1,2\n3,4\n');
    expect(await output(running)).toBe('2,4\n');
  });

  test('is read once: a second run is a SeqConsumedError', async () => {
    const running = child(
      library,
      `const text = lines('/dev/stdin');
       console.log(text.count());
       try { text.count(); } catch (error) { console.log(error.name); }`,
    );
    running.stdin.end('a\nb\n');
    expect(await output(running)).toBe('2\nSeqConsumedError\n');
  });

  test('is waited for when it does not block and has nothing yet, without running hot', async () => {
    const running = child(
      library,
      `import { writeSync } from 'node:fs';
       process.stdin; // from here on the descriptor does not block
       writeSync(1, 'ready ');
       const before = process.cpuUsage();
       const found = lines('/dev/stdin').toArray().join();
       const { user, system } = process.cpuUsage(before);
       console.log(found, (user + system) / 1000 < 400 ? 'cool' : 'hot');
       process.exit();`,
    );
    const said = output(running);
    await once(running.stdout, 'data');
    running.stdin.write('a\nb');
    await pause(1500);
    running.stdin.write('c\n');
    await pause(500);
    running.stdin.end('d');
    expect(await said).toBe('ready a,bc,d cool\n');
  });

  test('is left open for others', async () => {
    const running = child(
      library,
      `import { fstatSync } from 'node:fs';
       lines('/dev/stdin').count();
       fstatSync(0);
       console.log('open');`,
    );
    running.stdin.end('a\n');
    expect(await output(running)).toBe('open\n');
  });

  test('has no total', async () => {
    const running = child(
      library,
      `lines('/dev/stdin', { onProgress: ({ bytes, totalBytes }) => console.log(bytes, totalBytes) }).count();`,
    );
    running.stdin.end('abc\n');
    expect(await output(running)).toBe('4 undefined\n');
  });
});

describe('a FIFO', () => {
  test('is read once, as it is written, and its descriptor is closed', async () => {
    const fifo = join(folder.path, 'fifo');
    execFileSync('mkfifo', [fifo]);
    const running = child(
      library,
      `import { readdirSync } from 'node:fs';
       const open = () => readdirSync('/proc/self/fd').length;
       const before = open();
       const values = jsonl(${JSON.stringify(fifo)});
       const found = [values.map((value) => value.n).toArray().join(), open() - before];
       try { values.count(); } catch (error) { found.push(error.name, open() - before); }
       console.log(found.join(' ')); // only now: printing opens descriptors of its own`,
    );
    const said = output(running);
    const writer = createWriteStream(fifo);
    writer.write('{"n":1}\n{"n"');
    await pause(100);
    writer.end(':2}\n');
    expect(await said).toBe('1,2 0 SeqConsumedError 0\n');
  });

  test('left early is closed, and cannot be read again', async () => {
    const fifo = join(folder.path, 'early');
    execFileSync('mkfifo', [fifo]);
    const running = child(
      library,
      `import { readdirSync } from 'node:fs';
       const open = () => readdirSync('/proc/self/fd').length;
       const before = open();
       const text = lines(${JSON.stringify(fifo)});
       const found = [text.first(), open() - before];
       try { text.first(); } catch (error) { found.push(error.name, open() - before); }
       console.log(found.join(' '));`,
    );
    const said = output(running);
    createWriteStream(fifo).end('a\nb\n');
    expect(await said).toBe('a 0 SeqConsumedError 0\n');
  });
});
