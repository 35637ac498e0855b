import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../browser.mjs';

/** Flags of a Chromium that keeps to itself. */
export const browserFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium that keeps to itself. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findBrowser(),
    args: browserFlags,
  });
