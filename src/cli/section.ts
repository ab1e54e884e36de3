import { findOrCreateSection, listSections } from '../stories/stories.ts';
import { type Command, Misuse, text, withDatabase } from './terminal.ts';

/** `dateline section list` */
export const sectionList: Command = {
  name: 'section list',
  usage: '',
  summary: 'List the sections in the order of the navigation.',
  options: {},
  run: (call) =>
    withDatabase(call, async ({ db }) => {
      for (const { slug, name } of await listSections(db)) call.terminal.out(`${slug.padEnd(20)} ${name}`);
      return 0;
    }),
};

/** `dateline section add NAME` */
export const sectionAdd: Command = {
  name: 'section add',
  usage: 'NAME [--description WORDS]',
  summary: 'Add a section at the end of the navigation.',
  options: { description: { type: 'string' } },
  run: (call) => {
    const name = call.words.join(' ').trim();
    if (name === '') throw new Misuse('Give the section a name.');
    return withDatabase(call, async ({ db }) => {
      const before = (await listSections(db)).map(({ id }) => id);
      const section = await findOrCreateSection(db, { name, description: text(call, 'description') });
      const known = before.includes(section.id) ? ', as it was before' : '';
      call.terminal.out(`Section ${section.name} is at /section/${section.slug}/${known}`);
      return 0;
    });
  },
};
