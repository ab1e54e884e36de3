/** The door of the command line: finds the command, reads its call, tells what went wrong in words. */
import { programVersion } from '../app.ts';
import { commentsErase, commentsExpire, commentsExport, commentsQueue } from './comments.ts';
import { doctorCommand } from './doctor.ts';
import { importClipping } from './import-clipping.ts';
import { importViewsCommand } from './import-views.ts';
import { migrateCommand } from './migrate.ts';
import { newsroomCommand } from './newsroom.ts';
import { pageList, pagePut, pageRemove } from './page.ts';
import { personLink } from './person.ts';
import { pictureAdd, pictureEdit, pictureFill, pictureList } from './picture.ts';
import { redirectAdd, redirectImport, redirectList, redirectRemove } from './redirect.ts';
import { searchRebuild } from './search.ts';
import { sectionAdd, sectionList } from './section.ts';
import { serveCommand, startCommand } from './serve.ts';
import { settingsCommand, settingsExport, settingsImport, settingsSet } from './settings.ts';
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
import { storyApprove, storyHold } from './story-hold.ts';
import { storyTranslation } from './story-translation.ts';
import { suggestCommand } from './suggest.ts';
import { type Command, isExplained, Misuse, readCall, type Terminal } from './terminal.ts';

export const commands: readonly Command[] = [
  startCommand,
  serveCommand,
  migrateCommand,
  doctorCommand,
  newsroomCommand,
  // The longer names first: a call is the first command whose words it begins with.
  settingsSet,
  settingsExport,
  settingsImport,
  settingsCommand,
  pageList,
  pagePut,
  pageRemove,
  importClipping,
  importViewsCommand,
  storyList,
  storyShow,
  storyEdit,
  storyPublish,
  storySchedule,
  storyShelve,
  storyCorrect,
  storySlug,
  storyEmbargo,
  storyHold,
  storyApprove,
  storyTranslation,
  pictureList,
  pictureAdd,
  pictureFill,
  pictureEdit,
  sectionList,
  sectionAdd,
  personLink,
  commentsQueue,
  commentsExport,
  commentsErase,
  commentsExpire,
  redirectList,
  redirectAdd,
  redirectRemove,
  redirectImport,
  searchRebuild,
  suggestCommand,
];

/** Runs one command and gives the exit code: 0 done, 1 refused or failed, 2 called wrongly. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => args[index] === word));
  if (!command) return answerNoCommand(args, terminal);
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

/** Shows the commands that begin as the call does, or all; only a call with no word, or `help`, is not a mistake. */
function answerNoCommand(args: readonly string[], terminal: Terminal): number {
  const [option] = args;
  if (option === '--version') {
    terminal.out(programVersion());
    return 0;
  }
  const firstOption = args.findIndex((arg) => arg.startsWith('-'));
  const words = args.slice(0, firstOption < 0 ? args.length : firstOption).filter((word) => word !== 'help');
  const family = commands.filter(({ name }) => name.startsWith(`${words[0]} `));
  if (words.length === 0 || (words.length === 1 && family.length > 0)) {
    showCommands(words.length === 0 ? commands : family, terminal);
    return 0;
  }
  terminal.err(`dateline: there is no command "${words.join(' ')}".`);
  showCommands(family.length > 0 ? family : commands, terminal);
  return 2;
}

function showCommands(shown: readonly Command[], terminal: Terminal): void {
  terminal.out('dateline COMMAND [--data FOLDER] …\n');
  for (const { name, usage, summary } of shown) terminal.out(`  ${`${name} ${usage}`.trim()}\n      ${summary}`);
}
