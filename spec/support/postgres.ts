/** A PostgreSQL server of its own, where Debian's package is installed: in a new folder, on a socket in it, gone afterwards. */
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HOME = '/usr/lib/postgresql';
const USER = 'postgres';

/** The folder of its programs; undefined where it is not installed. */
export const postgres: string | undefined = existsSync(HOME)
  ? readdirSync(HOME)
      .map((version) => join(HOME, version, 'bin'))
      .find((folder) => existsSync(join(folder, 'initdb')))
  : undefined;

export interface Server {
  /** What a client is told to connect to. */
  readonly connection: { readonly host: string; readonly user: string; readonly database: string };
  stop(): void;
}

export function startPostgres(programs: string): Server {
  const folder = mkdtempSync(join(tmpdir(), 'seqable-pg-'));
  // It refuses to run as root.
  const isRoot = process.getuid?.() === 0;
  const run = (program: string, ...args: string[]): string => {
    const command = [join(programs, program), ...args];
    const [file, ...rest] = isRoot ? ['runuser', '-u', USER, '--', ...command] : command;
    const { status, stdout, stderr } = spawnSync(file!, rest, { encoding: 'utf8', cwd: folder });
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
    return stdout;
  };
  if (isRoot) {
    const id = (which: string): number => Number(spawnSync('id', [which, USER], { encoding: 'utf8' }).stdout);
    chownSync(folder, id('-u'), id('-g'));
  }
  const data = join(folder, 'data');
  run('initdb', '--pgdata', data, '--auth', 'trust', '--username', USER, '--no-sync');
  const options = `-k ${folder} -c listen_addresses='' -c fsync=off`;
  run('pg_ctl', 'start', '--wait', '--pgdata', data, '--log', join(folder, 'log'), '--options', options);
  return {
    connection: { host: folder, user: USER, database: USER },
    stop() {
      run('pg_ctl', 'stop', '--pgdata', data, '--mode', 'immediate');
      rmSync(folder, { recursive: true });
    },
  };
}
