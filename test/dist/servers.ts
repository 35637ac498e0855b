import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { request as requestPlain, type IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { installTool } from '../../scripts/tools/install-tool.ts';
import { workFolder } from './setup.ts';

export const hasProgram = (name: string): boolean =>
  spawnSync(name, [name === 'nginx' ? '-v' : 'version']).status === 0;

const deploy = join(import.meta.dirname, '../../deploy');
export const configuration = (name: 'nginx.conf' | 'nginx-subpath.conf' | 'Caddyfile'): string =>
  readFileSync(join(deploy, name), 'utf8');

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(),
      );
    });
  });

/** A server that runs with a shipped configuration in which only names, ports and folders were put in. */
export interface Running {
  process: ChildProcess;
  httpPort: number;
  httpsPort: number;
  certificate: string;
}

/** Replace a text that the configuration must contain. */
const put = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`the configuration has no ${from}`);
  return text.replaceAll(from, to);
};

const makeCertificate = (folder: string): void => {
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
      ...['-addext', 'subjectAltName=DNS:localhost', '-keyout', join(folder, 'privkey.pem')],
      ...['-out', join(folder, 'fullchain.pem')],
    ],
    { stdio: 'ignore' },
  );
};

const brotliModule = [
  '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
  '/usr/share/nginx/modules/ngx_http_brotli_static_module.so',
].find((file) => existsSync(file));
/** Whether nginx can send brotli copies here. */
export const nginxHasBrotli = brotliModule !== undefined;

const waitFor = async (port: number, child: ChildProcess): Promise<void> => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const up = await new Promise<boolean>((resolve) => {
      requestPlain({ port, host: '127.0.0.1' }, (answer) => resolve(answer.resume() !== undefined))
        .on('error', () => resolve(false))
        .end();
    });
    if (up) return;
    await pause(100);
  }
  throw new Error('the server did not start');
};

/**
 * Start nginx with `deploy/nginx.conf` for a folder that was published to, or with
 * `deploy/nginx-subpath.conf` where the site lies below a path such as `/ledger`.
 */
export async function startNginx(
  published: string,
  folder: string,
  subPath?: string,
): Promise<Running> {
  const [httpPort, httpsPort] = [await freePort(), await freePort()];
  makeCertificate(folder);
  let text = configuration(subPath === undefined ? 'nginx.conf' : 'nginx-subpath.conf');
  if (subPath === undefined) {
    text = put(text, 'listen [::]:80;', '');
    text = put(text, 'listen 80;', `listen 127.0.0.1:${httpPort};`);
    text = put(text, 'https://$host$', `https://$host:${httpsPort}$`);
  } else {
    text = put(text, '/ledger', subPath);
  }
  text = put(text, 'listen [::]:443 ssl http2;', '');
  text = put(text, 'listen 443 ', `listen 127.0.0.1:${httpsPort} `);
  text = put(text, 'data.example.gov.cn', 'localhost');
  text = put(text, '/etc/ssl/sunledger', folder);
  text = put(text, '/srv/sunledger', published);
  if (!nginxHasBrotli) text = put(text, 'brotli_static on;', '');
  writeFileSync(join(folder, 'sunledger.conf'), text);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const main = `
${brotliModule === undefined ? '' : `load_module ${brotliModule};`}
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; pid ${folder}/nginx.pid; worker_processes 1;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  include ${folder}/sunledger.conf;
}`;
  writeFileSync(join(folder, 'nginx.conf'), main);
  const child = spawn('nginx', ['-c', `${folder}/nginx.conf`, '-e', `${folder}/error.log`], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await waitFor(subPath === undefined ? httpPort : httpsPort, child);
  const certificate = readFileSync(join(folder, 'fullchain.pem'), 'utf8');
  return { process: child, httpPort, httpsPort, certificate };
}

/** Start Caddy with `deploy/Caddyfile` for a folder that was published to, below a path if there is one. */
export async function startCaddy(
  published: string,
  folder: string,
  subPath = '',
): Promise<Running> {
  const [httpPort, httpsPort] = [await freePort(), await freePort()];
  makeCertificate(folder);
  let text = configuration('Caddyfile');
  text = put(
    text,
    'data.example.gov.cn {',
    `localhost {\n\tbind 127.0.0.1\n\ttls ${folder}/fullchain.pem ${folder}/privkey.pem`,
  );
  text = put(text, '/srv/sunledger', published);
  const global = `{\n\tadmin off\n\thttp_port ${httpPort}\n\thttps_port ${httpsPort}\n}\n`;
  writeFileSync(join(folder, 'Caddyfile'), global + text);
  const child = spawn(
    'caddy',
    ['run', '--adapter', 'caddyfile', '--config', `${folder}/Caddyfile`],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        XDG_DATA_HOME: folder,
        XDG_CONFIG_HOME: folder,
        HOME: folder,
        SUNLEDGER_BASE: subPath,
      },
    },
  );
  await waitFor(httpPort, child);
  const certificate = readFileSync(join(folder, 'fullchain.pem'), 'utf8');
  return { process: child, httpPort, httpsPort, certificate };
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Ask a running server over HTTPS; nothing is decoded and no redirect is followed. */
export const ask = (
  { httpsPort, certificate }: Running,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', servername: 'localhost', port: httpsPort, path };
    const hostHeader = { host: `localhost:${httpsPort}`, ...headers };
    request({ ...options, ca: certificate, headers: hostHeader, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', reject)
      .end();
  });

const graderVersion = '1.4.8';

/**
 * The folder of the Mozilla Observatory's grader, which comes with more than a hundred megabytes of
 * servers that are not needed here. Nothing when it can not be had.
 */
export function ensureGrader(): string | undefined {
  const name = '@mdn/mdn-http-observatory';
  const folder = installTool(join(workFolder, '..'), 'observatory', name, graderVersion);
  if (folder === undefined) return undefined;
  // The list of preloaded hosts, which the package downloads after its installation: none is asked for here.
  const list = join(folder, 'conf/hsts-preload.json');
  if (!existsSync(list)) writeFileSync(list, '{}');
  return folder;
}
