import { type Api, deskAnswer, id as idOf, object } from '../api/api.ts';
import type { Db } from '../db/db.ts';
import { commaOf, instantText, wordsFor } from '../messages/messages.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { findStory, kindsOfNotices, noSuchStory, type PublicCorrection, whatReadersKnow } from '../stories/stories.ts';
import { directionOf } from '../text/text.ts';
import { titleOfNotices } from './corrections.tsx';
import { noticeOf } from './gone-page.tsx';
import { ReaderWords } from './reader-words-shapes.ts';

/** What readers would see of a story after a step: the same words, in the same languages, as the pages have. */
export function readerWordsApi(api: Api, { db, now }: { readonly db: Db; readonly now: () => Temporal.Instant }): void {
  api.get(
    '/stories/:id/reader-words',
    {
      config: { access: 'desk: read' },
      schema: {
        operationId: 'readerWords',
        summary: 'What readers would see',
        description:
          'The words of the page that stands in a story’s place once it is withheld, killed or withdrawn, and of a notice that is added to it now.',
        tags: ['Steps'],
        params: object({ id: idOf('the story') }),
        querystring: object({}),
        response: { 200: deskAnswer('The words.', ReaderWords) },
      },
    },
    async (request) => {
      const story = await findStory(db, request.params.id);
      if (story === null) throw noSuchStory();
      const { language: own, timeZone } = await readNewsroom(db);
      const words = wordsFor(own);
      const { language } = story.fields;
      const known = await kindsOfNotices(db, story.id);
      const at = now().toString();
      const notice = (kind: PublicCorrection['kind']) => {
        const kinds = new Set([...known, kind]);
        const label = kinds.size > 1 ? `${words.correctionKind[kind]}${commaOf(language)}` : '';
        return { title: titleOfNotices(kinds, words), label };
      };
      return {
        language: words.language,
        direction: directionOf(words.language),
        headlineLabel: words.goneHeadline,
        headline: (await whatReadersKnow(db, story.id))?.headline ?? null,
        since: words.goneSince,
        now: instantText(at, 'longMoment', { language: own, timeZone }),
        reason: words.goneReason,
        notStated: words.notStated,
        withheld: noticeOf('withheld', words),
        killed: noticeOf('killed', words),
        withdrawn: noticeOf('withdrawn', words),
        time: instantText(at, 'longMoment', { language, timeZone }),
        correction: notice('correction'),
        clarification: notice('clarification'),
        update: notice('update'),
      };
    },
  );
}
