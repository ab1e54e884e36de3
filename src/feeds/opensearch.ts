import type { FastifyInstance } from 'fastify';
import { changeKey, type Db } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { markup } from './markup.ts';

/** OpenSearch 1.1 (https://github.com/dewitt/opensearch): a browser can search the newsroom from its address bar. */
export function openSearchRoute(app: FastifyInstance, { db, baseUrl }: { db: Db; baseUrl: string }): void {
  app.get('/opensearch.xml', { config: { access: 'public', kept: [] } }, async (_request, reply) => {
    const { name, language } = await readNewsroom(db);
    // The short name may have sixteen characters.
    const short = [...name].length <= 16 ? name : [...name].slice(0, 15).join('').trim().concat('…');
    const text = markup`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${short}</ShortName>
<Description>${name}</Description>
<Language>${language}</Language>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/x-icon">${`${baseUrl}/favicon.ico`}</Image>
<Url type="text/html" template="${`${baseUrl}/search?q={searchTerms}`}"/>
</OpenSearchDescription>
`;
    return reply
      .shows([changeKey.frame])
      .type('application/opensearchdescription+xml; charset=utf-8')
      .header('cache-control', 'public, max-age=0, must-revalidate')
      .send(text.markup);
  });
}
