import { readFileSync, readdirSync } from 'node:fs';

const folder = new URL('../../pages/', import.meta.url);

/** The pages to render, one item a file. */
export default () =>
  readdirSync(folder)
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
