import { linkTranslation, type Save, unlinkTranslation } from '../stories/stories.ts';
import { tellStep } from './story.ts';
import { type Command, Misuse, text, withDatabase } from './terminal.ts';

/** `dateline story translation ID --of OTHER` */
export const storyTranslation: Command = {
  name: 'story translation',
  usage: 'ID --of OTHER-ID|--none [--by NAME] [--note WORDS]',
  summary: 'Say that a story is a translation of another, so that each leads to the other; or take that back.',
  options: {
    of: { type: 'string' },
    none: { type: 'boolean' },
    by: { type: 'string' },
    note: { type: 'string' },
  },
  run: async (call) => {
    const id = call.words[0];
    if (!id) throw new Misuse('Give the story’s id; dateline story list shows them.');
    const of = text(call, 'of');
    const none = call.options['none'] === true;
    if ((of === null) !== none) throw new Misuse('Say either --of and the id of the other story, or --none.');
    const save: Save = {
      by: text(call, 'by') ?? 'command line',
      note: text(call, 'note'),
      now: Temporal.Now.instant(),
    };
    return withDatabase(call, async ({ db }) =>
      tellStep(call, of === null ? await unlinkTranslation(db, id, save) : await linkTranslation(db, id, of, save)),
    );
  },
};
