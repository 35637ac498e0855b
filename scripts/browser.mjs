// Finds a Chromium for the tests, or gets one. Runs on the machine's own Node or the project's.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const candidates = () => [
  process.env.SUNLEDGER_BROWSER,
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    process.env[name]
      ? [
          join(process.env[name], 'Google/Chrome/Application/chrome.exe'),
          join(process.env[name], 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : [],
  ),
];

const downloaded = () => {
  const { chromium } = createRequire(import.meta.url)('playwright-core');
  return chromium.executablePath();
};

/** Path of a Chromium on this machine, or nothing. */
export const findBrowser = () =>
  [...candidates(), downloaded()].find((path) => path && existsSync(path));

const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

function getBrowser() {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    process.env.DEBIAN_FRONTEND = 'noninteractive';
    run('apt-get', ['update', '-qq']);
    run('apt-get', [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-noto-cjk',
    ]);
  }
  if (findBrowser()) return;
  const cli = createRequire(import.meta.url).resolve('playwright-core/package.json');
  run(process.execPath, [join(cli, '../cli.js'), 'install', 'chromium']);
}

/** Path of a Chromium, which is installed or downloaded when there is none; stops the program on failure. */
export function ensureBrowser() {
  if (!findBrowser()) {
    console.log('没有找到 Chromium，正在安装……');
    getBrowser();
  }
  const path = findBrowser();
  if (path) return path;
  console.error(
    '没有装上 Chromium：请自己安装 Chrome 或 Chromium，或用 SUNLEDGER_BROWSER 指明它在哪里。',
  );
  process.exit(2);
}
