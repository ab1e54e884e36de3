/**
 * Makes a checkout ready, on any Node from 20 and with nothing but npm: installs the packages when the lock file has
 * changed, builds when the sources have. Does nothing, quickly, when all is as it was.
 *
 *   node tools/ensure.mjs --build [--quiet]   packages that running needs, and dist/
 *   node tools/ensure.mjs --dev               packages that developing and testing need as well
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const wants = new Set(process.argv.slice(2));
const dev = wants.has('--dev');
const say = (words) => {
  if (!wants.has('--quiet')) console.log(`dateline: ${words}`);
};
const leave = (words) => {
  console.error(`dateline: ${words}`);
  process.exit(1);
};

if (Number(process.versions.node.split('.')[0]) < 20) {
  leave(
    `Node ${process.versions.node} is too old to begin with. Install Node 20 or newer from https://nodejs.org and try again.`,
  );
}

await installPackages();
const node = findNode();
if (wants.has('--build')) await build();
if (dev) setUpHooks();

async function installPackages() {
  const stamp = join(root, 'node_modules', '.dateline.json');
  const want = sha(readFileSync(join(root, 'package-lock.json')));
  const have = readJson(stamp);
  if (have.lock === want && (have.dev || !dev)) return;
  // Whoever has the packages for tests keeps them, also after an installation by hand.
  const all = dev || have.dev === true || existsSync(join(root, 'node_modules', '@biomejs'));
  say(`installing packages${all ? ', those for tests included' : ''} (once; about a minute) …`);
  const npm = process.env.npm_execpath ?? npmBesideNode();
  const flags = [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...(all ? ['--include=dev'] : ['--omit=dev']),
  ];
  const seconds = await run(npm.endsWith('.js') ? [process.execPath, npm, ...flags] : [npm, ...flags], {
    failed:
      'The packages could not be installed. Is the npm registry reachable (npm ping), and is there about 1 GB of free disk?',
  });
  writeFileSync(stamp, JSON.stringify({ lock: want, dev: all }));
  say(`packages installed in ${seconds} s`);
}

/** The Node that came with the packages, or this one where no package fits the platform. */
function findNode() {
  const packaged = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const found = existsSync(packaged) ? packaged : process.execPath;
  const version = spawnSync(found, ['-p', 'process.versions.node'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  }).stdout?.trim();
  if (Number(version?.split('.')[0]) >= 26) return found;
  return leave(
    `Dateline needs Node 26; npm brought none for ${process.platform}-${process.arch}, and the one here is ${version}. ` +
      'Install Node 26 from https://nodejs.org and try again.',
  );
}

async function build() {
  const stamp = join(root, 'dist', '.stamp');
  const files = [
    ...walk(join(root, 'src')),
    ...[
      'package-lock.json',
      'tsconfig.json',
      'tsconfig.build.json',
      'tsconfig.desk.json',
      'tsconfig.islands.json',
      'vite.config.ts',
      'tools/build.mjs',
      'tools/geography.mjs',
      'tools/islands.mjs',
    ].map((name) => join(root, name)),
  ];
  const want = sha(
    files
      .sort()
      .map((file) => `${file.slice(root.length)} ${sha(readFileSync(file))}`)
      .join('\n'),
  );
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return;
  say('building …');
  const seconds = await run([node, join(root, 'tools', 'build.mjs')], {
    failed: 'The build failed; the lines above say where.',
  });
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, want);
  say(`built in ${seconds} s`);
}

/** Checks before each commit, for those who develop; a checkout without git goes without. */
function setUpHooks() {
  if (process.env.CI || !existsSync(join(root, '.git'))) return;
  spawnSync(join(root, 'node_modules', '.bin', 'lefthook'), ['install'], { cwd: root, stdio: 'ignore' });
}

/** Runs a command to its end, saying every ten seconds that it still runs; gives the seconds it took. */
function run([command, ...args], { failed }) {
  const started = Date.now();
  const elapsed = () => Math.round((Date.now() - started) / 1000);
  const pulse = setInterval(() => say(`  still at it, ${elapsed()} s …`), 10_000);
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', (error) => leave(`${failed} (${error.message})`));
    child.on('close', (code) => {
      clearInterval(pulse);
      if (code !== 0) leave(failed);
      done(elapsed());
    });
  });
}

function npmBesideNode() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm';
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

function sha(data) {
  return createHash('sha256').update(data).digest('hex');
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}
