/** The TypeScripts that the published types must work under, and a way to run them. They are devDependencies. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const compilers = ['typescript-5.6', 'typescript-5.9', 'typescript', '@typescript/native'];

/** Two packages own a file called `tsc`, so each is named by its path. */
export const tscOf = (compiler) =>
  fileURLToPath(new URL(`../node_modules/${compiler}/bin/tsc`, import.meta.url));

/** Runs a program and keeps what it says. */
function run(command, args, cwd) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({ passed: code === 0, output }));
  });
}

/**
 * Runs jobs, `{ name, args }` for this Node or for the program that is its `command`, two at a time; says of each how it
 * went, and all that a failed one said.
 */
export async function runJobs(jobs, cwd) {
  const queue = [...jobs];
  const work = async () => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      const { passed, output } = await run(job.command ?? process.execPath, job.args, cwd);
      console.log(`${passed ? 'ok    ' : 'FAILED'} ${job.name}`);
      if (!passed) {
        console.log(output.trimEnd());
        process.exitCode = 1;
      }
    }
  };
  await Promise.all([work(), work()]);
}
