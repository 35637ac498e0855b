import type { AddressInfo } from 'node:net';
import { siteServer } from './site-server.ts';

/** A built site on a free port of the loopback address, until it is closed. */
export interface LocalSite {
  /** Address of the home page. */
  url: string;
  close: () => void;
}

const isAddress = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === 'object' && address !== null;

/** Serves a built site below its sub-path on the loopback address. */
export async function onLoopback(folder: string, base: string): Promise<LocalSite> {
  const server = siteServer(folder, base);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = isAddress(address) ? address.port : 0;
  return { url: `http://127.0.0.1:${port}${base}`, close: () => server.close() };
}
