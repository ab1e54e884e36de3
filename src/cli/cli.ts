/** The door of the command line: finds the command, reads its call, tells what went wrong in words. */
import { importClipping } from './import-clipping.ts';
import { migrateCommand } from './migrate.ts';
import { newsroomCommand } from './newsroom.ts';
import { pictureAdd, pictureEdit, pictureFill, pictureList } from './picture.ts';
import { sectionAdd, sectionList } from './section.ts';
import { serveCommand, startCommand } from './serve.ts';
import {
  storyCorrect,
  storyEmbargo,
  storyList,
  storyPublish,
  storySchedule,
  storyShelve,
  storyShow,
  storySlug,
} from './story.ts';
import { storyEdit } from './story-edit.ts';
import { type Command, isExplained, Misuse, readCall, type Terminal } from './terminal.ts';

export const commands: readonly Command[] = [
  startCommand,
  serveCommand,
  migrateCommand,
  newsroomCommand,
  importClipping,
  storyList,
  storyShow,
  storyEdit,
  storyPublish,
  storySchedule,
  storyShelve,
  storyCorrect,
  storySlug,
  storyEmbargo,
  pictureList,
  pictureAdd,
  pictureFill,
  pictureEdit,
  sectionList,
  sectionAdd,
];

/** Runs one command and gives the exit code: 0 done, 1 refused or failed, 2 called wrongly. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => args[index] === word));
  if (!command) {
    const firstOption = args.findIndex((arg) => arg.startsWith('-'));
    const asked = args.slice(0, firstOption < 0 ? args.length : firstOption).join(' ');
    if (asked !== '' && asked !== 'help') terminal.err(`dateline: there is no command "${asked}".`);
    showCommands(terminal);
    return asked === '' || asked === 'help' ? 0 : 2;
  }
  try {
    const call = readCall(command, args.slice(command.name.split(' ').length), terminal);
    if (call.options['help'] === true) {
      terminal.out(`dateline ${command.name} ${command.usage}\n\n${command.summary}`);
      return 0;
    }
    return await command.run(call);
  } catch (error) {
    if (!isExplained(error)) throw error;
    terminal.err(`dateline: ${error.message}`);
    if (error instanceof Misuse) terminal.err(`Usage: dateline ${command.name} ${command.usage}`);
    return error instanceof Misuse ? 2 : 1;
  }
}

function showCommands(terminal: Terminal): void {
  terminal.out('dateline COMMAND [--data FOLDER] …\n');
  for (const { name, usage, summary } of commands) terminal.out(`  ${`${name} ${usage}`.trim()}\n      ${summary}`);
}
