// Runs a program with the project's own Node, in a fresh copy after installing it: `node scripts/run.mjs scripts/x.ts …`.
import { existsSync } from 'node:fs';
import { ensureInstalled, projectNode, runNode } from './install.mjs';

if (!existsSync(projectNode)) ensureInstalled();
process.exit(runNode(process.argv.slice(2)));
