/**
 * The API reports: what each entry of the package shows of itself, as one reviewed file per entry in api/, made by
 * api-extractor from the declarations in dist/.
 *
 *     node scripts/api.mjs             writes them anew
 *     node scripts/api.mjs --check     fails if one is not what dist/ says
 *
 * Either fails when a type that a signature names is not exported beside it, and when something exported has no doc.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { ensureBuilt, root } from './build.mjs';

const reports = join(root, 'api');
const work = join(root, 'build/api');
const types = join(work, 'dist');

const entries = [
  'index',
  'fn',
  'pipe',
  'compiled',
  'fn/text',
  'async',
  'collectors',
  'text',
  'node',
  'jobs',
  'jobs/node',
  'polyfill/install',
];
/** Entries that use others of the package as a user does: those are left out of their reports. */
const users = [
  /^text\.d\.ts$/,
  /^node\.d\.ts$/,
  /^jobs\.d\.ts$/,
  /^jobs\/node\.d\.ts$/,
  /^chunks\/job\.d\.ts$/,
  /^chunks\/errors\d*\.d\.ts$/,
];
const nameOf = (entry) => (entry === 'index' ? 'seqable' : `seqable/${entry}`);

/** A copy of the declarations beside a node_modules with the package, in which users import it by its name. */
function prepare() {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, 'node_modules'), { recursive: true });
  symlinkSync(root, join(work, 'node_modules/seqable'), 'junction');
  mkdirSync(join(work, 'reports'));
  writeFileSync(join(work, 'package.json'), '{ "name": "api", "type": "module" }\n');
  for (const file of readdirSync(join(root, 'dist'), { recursive: true })) {
    if (file.endsWith('.d.ts')) cpSync(join(root, 'dist', file), join(types, file));
  }
  for (const file of readdirSync(types, { recursive: true }).map((name) => name.replaceAll('\\', '/'))) {
    if (!users.some((pattern) => pattern.test(file))) continue;
    const text = readFileSync(join(types, file), 'utf8');
    const byName = text
      .replace(/\{ \w+ as Seq \} from '[^']*\/seq\.js'/g, "{ Seq } from 'seqable'")
      .replace(/'\.{1,2}\/(index|text|async)\.js'/g, (_, entry) => `'${nameOf(entry)}'`);
    writeFileSync(join(types, file), byName);
  }
}

const options = {
  compilerOptions: {
    target: 'ES2022',
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    lib: ['ES2022', 'ESNext.Disposable'],
    types: [],
    strict: true,
    skipLibCheck: true,
  },
};

const messages = {
  compilerMessageReporting: { default: { logLevel: 'error' } },
  extractorMessageReporting: {
    default: { logLevel: 'error' },
    // Stability is said by the version of the package, not by tags.
    'ae-missing-release-tag': { logLevel: 'none' },
    // {@link} as editors understand it.
    'ae-unresolved-link': { logLevel: 'none' },
  },
  tsdocMessageReporting: { default: { logLevel: 'none' } },
};

/** The report of one entry; what api-extractor has against it goes to `complaints`. */
function report(entry, complaints) {
  const file = `${entry.replace('/', '-')}.api.md`;
  const config = ExtractorConfig.prepare({
    configObjectFullPath: join(work, 'api-extractor.json'),
    packageJsonFullPath: join(work, 'package.json'),
    configObject: {
      projectFolder: work,
      mainEntryPointFilePath: join(types, `${entry}.d.ts`),
      compiler: { overrideTsconfig: { ...options, files: [`dist/${entry}.d.ts`] } },
      apiReport: {
        enabled: true,
        reportFileName: file,
        reportFolder: join(work, 'reports'),
        reportTempFolder: join(work, 'temp'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages,
    },
  });
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback(message) {
      message.handled = true;
      if (message.logLevel !== 'error') return;
      complaints.push(`${nameOf(entry)}: ${message.text} (${message.messageId})`);
    },
  });
  const text = readFileSync(join(work, 'reports', file), 'utf8')
    .replace(
      /^## .*\n\n> .*\n/,
      `# What \`${nameOf(entry)}\` exports\n\nWritten by \`npm run api\`; reviewed.\n`,
    )
    .replace('\n// (No @packageDocumentation comment for this package)\n', '');
  return { file, text };
}

function main(check) {
  ensureBuilt('library');
  prepare();
  const complaints = [];
  mkdirSync(reports, { recursive: true });
  for (const { file, text } of entries.map((entry) => report(entry, complaints))) {
    const path = join(reports, file);
    if (!check) writeFileSync(path, text);
    else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
      complaints.push(`api/${file} is stale: npm run api, then review what has changed`);
    }
  }
  for (const complaint of complaints) console.error(complaint);
  return complaints.length === 0;
}

process.exitCode = main(process.argv.includes('--check')) ? 0 : 1;
