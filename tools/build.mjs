/** Writes dist/: what `tsc` makes of src/, the files beside the code that are used as they are, the geography of maps, the readers' script and the desk. */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

// Both React and Vite look at it when they are loaded.
process.env.NODE_ENV = 'production';
const { build } = await import('vite');
const { buildGeography } = await import('./geography.mjs');
const { buildIslands } = await import('./islands.mjs');

const root = join(import.meta.dirname, '..');
/** What browsers run is bundled for them. */
const forBrowsers = ['desk', 'islands'].map((room) => join(root, 'src', room));
const asTheyAre = /\.(?:css|svg|ico|png|weights)$/;

rmSync(join(root, 'dist'), { recursive: true, force: true });
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
cpSync(join(root, 'src'), join(root, 'dist'), {
  recursive: true,
  filter: (source) => !forBrowsers.includes(source) && (!/\.[a-z]+$/.test(source) || asTheyAre.test(source)),
});
await buildGeography(join(root, 'dist', 'maps'));
await buildIslands(join(root, 'dist', 'site', 'reader.js'));
await build({ configFile: join(root, 'vite.config.ts'), mode: 'production', logLevel: 'warn' });
