import { test } from 'node:test';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('the types that the scripts of the page document hold', async () => {
  const output = await new Promise(done => execFile('node', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--pretty', 'false'], { cwd: root }, (_, out, errors) => done(out + errors)));
  // Libraries that the build copies beside ours are read for their types, not judged.
  const ours = String(output).split('\n').filter(line => /^(wwwroot\/js|src)\/(?!.*\/leaflet\/)/.test(line) || line.startsWith('error'));
  assert.deepEqual(ours, []);
});
