#!/usr/bin/env node
/** The command line's entry. React renders 6.5 times slower unless this is set before it is first loaded. */
process.env['NODE_ENV'] ??= 'production';
// A reader that has seen enough (`dateline story list | head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
const { run } = await import('./cli.ts');
process.exitCode = await run(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  environment: process.env,
});
