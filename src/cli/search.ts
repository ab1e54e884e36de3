import { makeMissingWords } from '../stories/stories.ts';
import { type Command, withDatabase } from './terminal.ts';

/** `dateline search rebuild` */
export const searchRebuild: Command = {
  name: 'search rebuild',
  usage: '',
  summary: 'Make the words that search looks through anew, for every published story; pages are served meanwhile.',
  options: {},
  run: (call) =>
    withDatabase(call, async ({ db }) => {
      const stories = await makeMissingWords(db, { all: true });
      call.terminal.out(`The words of ${stories} published ${stories === 1 ? 'story' : 'stories'} were made anew.`);
      return 0;
    }),
};
