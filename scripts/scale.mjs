/**
 * One job under the engines that are at hand, every result beside that of one process, byte for byte.
 *
 *     npm run test:scale                  says what is absent
 *     npm run test:scale -- --strict      what is absent is a failure
 *     npm run test:scale -- dask slurm    these only
 *
 * Debian has the engines: apt-get install --no-install-recommends slurm-wlm munge python3-distributed parallel
 * A Dask worker and the process of a Slurm task are killed on the way. All that is started is ended by its id.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, root } from './build.mjs';

const strict = process.argv.includes('--strict');
const wanted = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const LIMIT_MS = 180_000;

ensureBuilt('library');
mkdirSync(join(root, 'build'), { recursive: true });
// Within the project, so that the job finds the package by its name.
const folder = mkdtempSync(join(root, 'build/scale-'));
const at = (name) => join(folder, name);
const seqable = join(root, 'bin/seqable.mjs');
const started = [];

const JOBS = `
import { existsSync, writeFileSync } from 'node:fs';
import { job } from 'seqable/jobs';
import { csv, jsonl } from 'seqable/text';
import { all, count, sum, toSet, topK } from 'seqable/collectors';
const figures = all({ orders: count(), revenue: sum((row) => row.amount), top: topK(3, (a, b) => b.amount - a.amount) });
export const byCity = job(csv({ columns: { city: String, amount: Number } })).aggregateBy((row) => row.city, figures);
export const byUser = job(jsonl()).flatMap((row) => row.tags).aggregateBy((tag) => tag, all({ n: count(), set: toSet() }));
`;

/** 20 MB of each, the same on every machine. */
function generate() {
  writeFileSync(at('jobs.mjs'), JOBS);
  let seed = 1;
  const random = (n) => (seed = (seed * 48271) % 2147483647) % n;
  const cities = ['Oslo', 'Rome', '"New\nYork"', '"a ""b"", c"'];
  const rows = ['city,amount,note\n'];
  const values = [];
  for (let i = 0; i < 450_000; i++) {
    const amount = random(1e6) / 100;
    rows.push(
      `${cities[random(4)]},${amount},${random(3) === 0 ? '"two\nlines, ""quoted"""' : 'a note of some length'}\n`,
    );
    if (i < 250_000)
      values.push(
        `{"id":${i},"amount":${amount},"tags":["t${random(50)}","u${random(9)}"],"text":"some words to read"}\n`,
      );
  }
  writeFileSync(at('orders.csv'), rows.join(''));
  writeFileSync(at('events.ndjson'), values.join(''));
}

/** A shell line, in the folder, with `seqable` as a command. Gives standard output. */
function sh(command, input) {
  const env = { ...process.env, PATH: `${at('bin')}:${process.env.PATH}`, NODE_OPTIONS: '' };
  const { status, stdout, stderr, error } = spawnSync('bash', ['-c', command], {
    cwd: folder,
    env,
    input,
    maxBuffer: 2 ** 30,
    timeout: LIMIT_MS,
  });
  if (status !== 0) throw new Error(`${command}\nended with ${status ?? error?.code}:\n${stderr}`);
  return stdout;
}

function background(command, args, env = {}) {
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: 'ignore',
    detached: true,
  });
  started.push(child);
  return child;
}

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(what, test) {
  const end = Date.now() + LIMIT_MS;
  while (!test()) {
    if (Date.now() > end) throw new Error(`${what} did not happen within ${LIMIT_MS / 1000} s`);
    await sleep(100);
  }
}

const has = (...commands) =>
  commands.every((name) => spawnSync('bash', ['-c', `command -v ${name}`]).status === 0);

/** A Python with Dask: Debian's may not be the first in the path. */
const python = ['python3', '/usr/bin/python3'].find(
  (name) => spawnSync(name, ['-c', 'import distributed']).status === 0,
);

let expected;

function same(what, bytes) {
  if (!Buffer.from(bytes).equals(expected)) throw new Error(`${what}: not the same bytes as in one process`);
}

const engines = {
  run: {
    there: () => true,
    test() {
      same('run', sh('seqable run jobs.mjs#byCity orders.csv -q -w 2'));
    },
  },
  xargs: {
    there: () => has('xargs'),
    test() {
      same(
        'xargs',
        sh(
          'rm -rf parts; seq 0 11 | xargs -P 2 -I{} seqable partition plan.json --index {} -o parts && seqable merge plan.json parts',
        ),
      );
    },
  },
  parallel: {
    there: () => has('parallel'),
    test() {
      same(
        'parallel',
        sh(
          'seq 0 11 | parallel -j 2 --retries 3 seqable partition plan.json --index {} > all.parts; seqable merge plan.json < all.parts',
        ),
      );
      const whole = sh('seqable run jobs.mjs#byUser events.ndjson -q -w 0');
      const piped = sh(
        `parallel -j 2 --pipepart -a events.ndjson --block 4M 'seqable partition jobs.mjs#byUser --index {= $_=seq()-1 =}' > piped.parts; seqable merge jobs.mjs#byUser --parts any < piped.parts`,
      );
      if (!whole.equals(piped)) throw new Error('parallel --pipepart: not the same bytes as in one process');
    },
  },
  dask: {
    there: () => python !== undefined,
    async test() {
      writeFileSync(at('by_dask.py'), DASK);
      background(python, [
        '-m',
        'distributed.cli.dask_scheduler',
        '--port',
        '18786',
        '--no-dashboard',
        '--scheduler-file',
        at('scheduler.json'),
      ]);
      await until('the start of the scheduler', () => existsSync(at('scheduler.json')));
      const worker = () =>
        background(
          python,
          [
            '-m',
            'distributed.cli.dask_worker',
            '--scheduler-file',
            at('scheduler.json'),
            '--nthreads',
            '1',
            '--no-dashboard',
            '--no-nanny',
          ],
          {
            PATH: `${at('bin')}:${process.env.PATH}`,
          },
        );
      const first = worker();
      worker();
      same('dask', sh(`${python} by_dask.py plan.json scheduler.json`));
      const pid = first.pid;
      same('dask, a worker killed', sh(`KILL=${pid} ${python} by_dask.py plan.json scheduler.json`));
    },
  },
  slurm: {
    there: () => has('sbatch', 'slurmctld', 'slurmd', 'munged'),
    test: slurm,
  },
};

/** The recipe of docs/scale/dask.md; with KILL, a worker is killed once three parts are there. */
const DASK = `
import json, os, signal, subprocess, sys
from dask.distributed import Client, as_completed

plan, scheduler = sys.argv[1:]

def part(i):
    command = ['seqable', 'partition', plan, '--index', str(i)]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout

if __name__ == '__main__':
    client = Client(scheduler_file=scheduler)
    kill = os.environ.get('KILL')
    client.wait_for_workers(2 if kill is None else 1)
    count = len(json.load(open(plan))['parts'])
    parts = client.map(part, range(count), pure=False)
    if kill is not None:
        for done, _ in enumerate(as_completed(parts)):
            if done == 2:
                os.kill(int(kill), signal.SIGKILL)
                break
    subprocess.run(['seqable', 'merge', plan], input=b''.join(f.result() for f in parts), check=True)
`;

async function slurm() {
  const home = at('slurm');
  for (const name of ['state', 'spool', 'run', 'log']) mkdirSync(join(home, name), { recursive: true });
  chmodSync(home, 0o755);
  const key = join(home, 'munge.key');
  writeFileSync(key, Buffer.alloc(1024, 7), { mode: 0o400 });
  const socket = join(home, 'run/munge.socket');
  background('munged', [
    '--foreground',
    '--force',
    `--key-file=${key}`,
    `--socket=${socket}`,
    `--pid-file=${home}/run/munged.pid`,
    `--log-file=${home}/log/munged.log`,
    `--seed-file=${home}/run/seed`,
  ]);
  await until('the start of munged', () => existsSync(socket));
  const host = hostname().split('.')[0];
  const conf = join(home, 'slurm.conf');
  const user = execFileSync('id', ['-un'], { encoding: 'utf8' }).trim();
  writeFileSync(
    conf,
    `
ClusterName=scale
SlurmctldHost=${host}(127.0.0.1)
SlurmctldPort=18817
SlurmdPort=18818
SlurmUser=${user}
SlurmdUser=${user}
AuthType=auth/munge
AuthInfo=socket=${socket}
CryptoType=crypto/munge
StateSaveLocation=${home}/state
SlurmdSpoolDir=${home}/spool
SlurmctldPidFile=${home}/run/slurmctld.pid
SlurmdPidFile=${home}/run/slurmd.pid
SlurmctldLogFile=${home}/log/slurmctld.log
SlurmdLogFile=${home}/log/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
SchedulerParameters=batch_sched_delay=0,sched_interval=2
MinJobAge=300
NodeName=${host} NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes=${host} Default=YES MaxTime=INFINITE State=UP
`,
  );
  const env = { SLURM_CONF: conf };
  background('slurmctld', ['-D', '-c'], env);
  background('slurmd', ['-D', '-N', host], env);
  const slurmSh = (command) => sh(`export SLURM_CONF=${conf}; ${command}`);
  await until(
    'an idle node',
    () =>
      spawnSync('sinfo', ['-h', '-o', '%T'], {
        env: { ...process.env, ...env },
        encoding: 'utf8',
      }).stdout?.includes('idle') === true,
  );
  const submit = slurmSh(
    `rm -rf parts; sbatch --parsable --requeue --array=0-11 --wrap 'for t in 1 2 3; do seqable partition plan.json -o parts; e=$?; [ $e -lt 70 ] && exit $e; done; exit $e'`,
  );
  const array = String(submit).trim();
  const merging = spawn(
    'bash',
    [
      '-c',
      `export SLURM_CONF=${conf} PATH=${at('bin')}:$PATH; sbatch --wait --dependency=afterany:${array} --wrap 'seqable merge plan.json parts -o result.ndjson'`,
    ],
    { cwd: folder, stdio: 'ignore' },
  );
  const ended = new Promise((resolve) => merging.once('close', resolve));
  // The process of a task, whichever is first.
  let killed = false;
  await until('a task at work', () => {
    const found = spawnSync('pgrep', ['-f', `${seqable} partition plan.json -o parts`], { encoding: 'utf8' })
      .stdout.trim()
      .split('\n')[0];
    if (!found) return existsSync(at('result.ndjson'));
    process.kill(Number(found), 'SIGKILL');
    killed = true;
    return true;
  });
  await ended;
  if (!killed) throw new Error('slurm: no task was killed: all were done before');
  await until('the result', () => existsSync(at('result.ndjson')));
  same('slurm, a task killed', readFileSync(at('result.ndjson')));
}

async function main() {
  generate();
  mkdirSync(at('bin'));
  writeFileSync(at('bin/seqable'), `#!/bin/sh\nexec "${process.execPath}" "${seqable}" "$@"\n`, {
    mode: 0o755,
  });
  expected = sh('seqable run jobs.mjs#byCity orders.csv -q -w 0');
  sh('seqable split jobs.mjs#byCity orders.csv --parts 12 > plan.json');
  let failures = 0;
  for (const [name, engine] of Object.entries(engines)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    if (!engine.there()) {
      console.log(`▸ ${name.padEnd(9)} absent`);
      if (strict) failures++;
      continue;
    }
    const start = performance.now();
    try {
      await engine.test();
      console.log(`▸ ${name.padEnd(9)} the same bytes  ${((performance.now() - start) / 1000).toFixed(1)} s`);
    } catch (error) {
      failures++;
      console.log(`▸ ${name.padEnd(9)} FAILED\n${error.message}`);
    }
  }
  return failures;
}

function stop() {
  for (const child of started) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
  rmSync(folder, { recursive: true, force: true });
}

try {
  process.exitCode = (await main()) === 0 ? 0 : 1;
} finally {
  stop();
}
