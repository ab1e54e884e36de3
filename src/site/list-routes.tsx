import type { FastifyInstance, FastifyReply } from 'fastify';
import { changeKey } from '../db/db.ts';
import { publicPictures } from '../pictures/pictures.ts';
import {
  findByline,
  findSection,
  findTag,
  findTopic,
  type List,
  listStories,
  shownByCards,
  shownByLists,
} from '../stories/stories.ts';
import { authorPath, sectionPath, tagPath, topicPath } from './addresses.ts';
import { AuthorPage } from './author-page.tsx';
import { countComments } from './comment-counts.tsx';
import { readFrame, type SiteDeps } from './frame.ts';
import { nothingRead, readMostRead, shownByMostRead } from './most-read.tsx';
import { keyIn, moveTo, open, openAndKept, sendMissing, sendPage } from './reply.ts';
import { SectionPage } from './section-page.tsx';
import type { StoryListing } from './story-list.tsx';
import { TagPage } from './tag-page.tsx';
import { TopicPage } from './topic-page.tsx';
import { readRecordAsked, recordParameters } from './topic-record-asked.ts';
import { readTopicRecord, shownByTopicRecord } from './topic-record-read.ts';

const storiesAPage = 25;

interface ListRequest {
  readonly Params: { readonly slug: string };
  readonly Querystring: { readonly before?: unknown; readonly [name: string]: unknown };
}

/** Section, topic, tag and author pages. A topic, tag or author nobody has published under is not told of. */
export function listRoutes(app: FastifyInstance, deps: SiteDeps): void {
  const { db } = deps;

  app.get<ListRequest>('/section/:slug/', openAndKept('before'), async ({ params, query }, reply) => {
    const section = await findSection(db, params.slug);
    if (section === null) return sendMissing(reply);
    const { frame, listing } = await read({ list: 'section', listId: section.id }, query);
    const [pictures, most] = await Promise.all([
      picturesOf(listing),
      listing.first ? readMostRead(db, frame.newsroom, section.id) : nothingRead,
    ]);
    showList(reply, { list: 'section', listId: section.id }, listing);
    if (listing.first) reply.shows(shownByMostRead(most, section.id));
    return sendPage(reply, <SectionPage {...{ frame, section, listing, pictures }} most={most.week} />);
  });

  app.get<ListRequest>(
    '/topic/:slug/',
    openAndKept('before', ...recordParameters),
    async ({ params, query }, reply) => {
      const topic = await findTopic(db, params.slug);
      if (topic === null) return sendMissing(reply);
      const { frame, listing } = await read({ list: 'topic', listId: topic.id }, query);
      if (listing.cards.length === 0) return sendMissing(reply);
      const [pictures, record] = await Promise.all([
        picturesOf(listing),
        listing.first ? readTopicRecord(db, topic.id, readRecordAsked(query)) : null,
      ]);
      showList(reply, { list: 'topic', listId: topic.id }, listing);
      return sendPage(
        reply.shows([changeKey.topic(topic.id), ...shownByTopicRecord(topic.id, record)]),
        <TopicPage {...{ frame, topic, listing, pictures, record }} />,
      );
    },
  );

  app.get<ListRequest>('/tag/:slug/', openAndKept('before'), async ({ params, query }, reply) => {
    const tag = await findTag(db, params.slug);
    if (tag === null) return sendMissing(reply);
    const { frame, listing } = await read({ list: 'tag', listId: tag.id }, query);
    if (listing.cards.length === 0) return sendMissing(reply);
    showList(reply, { list: 'tag', listId: tag.id }, listing);
    return sendPage(reply.shows([changeKey.tag(tag.id)]), <TagPage frame={frame} tag={tag} listing={listing} />);
  });

  app.get<ListRequest>('/by/:slug/', openAndKept('before'), async ({ params, query }, reply) => {
    const author = await findByline(db, params.slug);
    if (author === null) return sendMissing(reply);
    const { frame, listing } = await read({ list: 'byline', listId: author.id }, query);
    if (listing.cards.length === 0) return sendMissing(reply);
    showList(reply, { list: 'byline', listId: author.id }, listing);
    return sendPage(
      reply.shows([changeKey.byline(author.id)]),
      <AuthorPage frame={frame} author={author} listing={listing} />,
    );
  });

  for (const [path, pathTo] of [
    ['/section/:slug', sectionPath],
    ['/topic/:slug', topicPath],
    ['/tag/:slug', tagPath],
    ['/by/:slug', authorPath],
  ] as const) {
    app.get<ListRequest>(path, open, async ({ params }, reply) => moveTo(reply, pathTo(params.slug)));
  }

  async function read(list: List, { before }: ListRequest['Querystring']) {
    const key = keyIn(before);
    const [frame, page] = await Promise.all([
      readFrame(deps),
      listStories(db, { ...list, before: key, limit: storiesAPage }),
    ]);
    const comments = await countComments(db, frame.newsroom, page.cards);
    const listing: StoryListing = { ...page, first: key === null, comments };
    return { frame, listing };
  }

  function picturesOf({ cards }: StoryListing) {
    return publicPictures(
      db,
      cards.flatMap(({ leadPictureId }) => leadPictureId ?? []),
    );
  }
}

function showList(reply: FastifyReply, list: List, { cards }: StoryListing): void {
  const comments = cards.map(({ id }) => changeKey.comments(id));
  reply.shows([changeKey.frame, ...shownByLists([list]), ...shownByCards(cards), ...comments]);
}
