import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonSchemaTexts } from '#src/load/json-schemas.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'public', 'schema');

const onDisk = (name: string): string | undefined => {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return undefined;
  }
};

const texts = jsonSchemaTexts();
if (process.argv.includes('--check')) {
  const stale = [...texts].filter(([name, text]) => onDisk(name) !== text).map(([name]) => name);
  if (stale.length > 0) {
    process.stderr.write(
      `过期的 JSON Schema：${stale.join('、')}；运行 node scripts/write-json-schemas.ts\n`,
    );
    process.exitCode = 1;
  }
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of texts) writeFileSync(join(folder, name), text);
  process.stdout.write(`写出 ${texts.size} 个 JSON Schema 到 public/schema/\n`);
}
