/** `npm run site:webkit`: the built site in WebKitGTK's MiniBrowser, by the WebDriver protocol, which is a handful of requests. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { everywhere } from './anyBrowser.mjs';
import { Checks, until } from './checks.mjs';

const PORT = 4321;
const driverPath = ['/usr/bin/WebKitWebDriver', '/usr/lib/webkit2gtk-4.1/WebKitWebDriver'].find((path) =>
  existsSync(path),
);
if (driverPath === undefined || !existsSync('/usr/bin/xvfb-run')) {
  console.error(
    'There is no WebKit here (Debian: apt-get install webkit2gtk-driver xvfb): nothing was checked.',
  );
  process.exit(1);
}

const server = spawn('xvfb-run', ['-a', driverPath, `--port=${PORT}`], { stdio: 'ignore', detached: true });
/** xvfb-run starts others: all of them end with us. */
const end = () => {
  try {
    process.kill(-server.pid, 'SIGTERM');
  } catch {
    // they have ended already
  }
};
process.once('exit', end);

async function call(method, path, body) {
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
  return value;
}

await until(() => call('GET', '/status').catch(() => undefined), 'the driver answers', 20_000);
const { sessionId } = await call('POST', '/session', {
  capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { args: ['--automation'] } } },
});
const at = `/session/${sessionId}`;
const driver = {
  open: (address) => call('POST', `${at}/url`, { url: address }),
  ask: (expression) => call('POST', `${at}/execute/sync`, { script: `return ${expression};`, args: [] }),
};
const checks = new Checks();
for (const [name, work] of Object.entries(everywhere))
  await checks.check(`webkit: ${name}`, () => work(driver));
await call('DELETE', at).catch(() => undefined);
end();
checks.end();
