// Runs a program with the project's own Node, in a fresh copy after installing it: `node scripts/run.mjs scripts/x.ts …`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, projectNode, root, runNode } from './install.mjs';

if (!existsSync(projectNode)) ensureInstalled();
// What Node compiled is kept from the first file on: it need not even load what reads TypeScript.
const compiled = { NODE_COMPILE_CACHE: join(root, '.sunledger/compiled') };
process.exit(runNode(process.argv.slice(2), compiled));
