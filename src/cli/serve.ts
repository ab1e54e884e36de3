import { existsSync, readdirSync } from 'node:fs';
import { serve } from '../main.ts';
import { type Call, type Command, Misuse } from './terminal.ts';

const listening = { port: { type: 'string' }, host: { type: 'string' } } as const;

/** `dateline serve`: serves the data folder as it is. */
export const serveCommand: Command = {
  name: 'serve',
  usage: '[--port N] [--host ADDRESS]',
  summary: 'Serve the newsroom of the data folder until stopped.',
  options: listening,
  run: (call) => serveUntilStopped(call, 'Dateline serves'),
};

/** `dateline start`: what `npm start` calls; a folder that is still empty gets the demo newsroom first. */
export const startCommand: Command = {
  name: 'start',
  usage: '[--empty] [--port N] [--host ADDRESS]',
  summary: 'Serve the newsroom; a new data folder opens with the demo newsroom, or with --empty as one of your own.',
  options: { ...listening, empty: { type: 'boolean' } },
  run: async (call) => {
    const { dataFolder } = call.configuration;
    const isNew = !existsSync(dataFolder) || readdirSync(dataFolder).length === 0;
    if (call.options['empty'] === true) {
      // The demo is made once; what makes it need not stay in a server's memory.
      const { isDemo } = await import('./demo.ts');
      if (!isNew && (await isDemo(call.configuration))) {
        throw new Misuse(
          `The data folder ${dataFolder} holds the demo newsroom. Give your own a folder of its own: npm start -- --empty --data ./newsroom`,
        );
      }
    } else if (isNew) {
      const { openDemo } = await import('./demo.ts');
      await openDemo(call.configuration, call.terminal);
    }
    return serveUntilStopped(call, 'The newsroom is open at');
  },
};

async function serveUntilStopped(call: Call, words: string): Promise<number> {
  const { terminal, configuration } = call;
  const server = await serve(configuration, {
    write: (line: string) => terminal.err(line.trimEnd()),
  } as unknown as NodeJS.WritableStream).catch((error: unknown) => {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw isTaken
      ? new Misuse(`Port ${configuration.port} is in use by another program; choose one with --port.`)
      : error;
  });
  for (const warning of server.warnings) terminal.err(`dateline: ${warning}`);
  terminal.out(`${words} ${server.baseUrl}/`);
  if (server.firstLink !== null) {
    terminal.out(`Nobody has an account yet. This link makes the first, an admin’s; it works once, for a week:`);
    terminal.out(server.firstLink);
  }
  terminal.out(`Data folder: ${configuration.dataFolder}. Stop with Ctrl+C.`);
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
  terminal.out('Finishing what is being served …');
  await server.close();
  return 0;
}
