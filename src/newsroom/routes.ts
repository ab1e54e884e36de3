import { type Api, answer, askEachTime, list, named, object, oneOf, orNull, readable, text } from '../api/api.ts';
import { changeKey, type Db } from '../db/db.ts';
import { policyKinds } from './policies.ts';
import { standingPages } from './standing-store.ts';
import { readNewsroom } from './store.ts';

const ApiNewsroom = named(
  'Newsroom',
  object(
    {
      name: text(),
      tagline: orNull(text()),
      url: text({ format: 'uri', description: 'The front page.' }),
      language: text({ description: 'BCP 47: the language of the masthead and of most stories.' }),
      direction: oneOf(['ltr', 'rtl']),
      timeZone: text({ description: 'IANA name: the zone of every day and wall-clock time.' }),
      contact: orNull(object({ email: text({ format: 'email' }) })),
      address: object(
        {
          street: orNull(text()),
          locality: orNull(text()),
          region: orNull(text()),
          postalCode: orNull(text()),
          country: orNull(text({ description: 'ISO 3166-1, two letters.' })),
        },
        { description: 'Where the newsroom is, as in schema.org’s PostalAddress.' },
      ),
      policies: list(object({ policy: oneOf(policyKinds), url: text({ format: 'uri' }) }), {
        description: 'Which page states which policy.',
      }),
      pages: list(object({ title: text(), url: text({ format: 'uri' }) }), {
        description: 'The pages about the newsroom: who owns it, how it corrects, and by which rules it works.',
      }),
      feed: text({ format: 'uri', description: 'RSS of every story.' }),
    },
    { description: 'The masthead. null: not stated.' },
  ),
);

/** `GET /api/v1/newsroom`: who publishes here. */
export function newsroomApi(api: Api, { db, baseUrl }: { readonly db: Db; readonly baseUrl: string }): void {
  const schema = {
    operationId: 'getNewsroom',
    summary: 'The masthead',
    description: 'Who publishes here, in which language and time zone, and the pages that say by which rules.',
    tags: ['The newsroom'],
    querystring: object({}),
    response: { 200: answer('The newsroom.', ApiNewsroom) },
  };
  api.get('/newsroom', { config: readable(schema.querystring), schema }, async (_request, reply) => {
    const [newsroom, pages] = await Promise.all([readNewsroom(db), standingPages(db)]);
    const { name, tagline, language, direction, timeZone, contact, address, policies } = newsroom;
    return reply
      .header('cache-control', askEachTime)
      .shows([changeKey.frame])
      .send({
        name,
        tagline: tagline || null,
        url: `${baseUrl}/`,
        language,
        direction,
        timeZone,
        contact: contact && { email: contact.email },
        address: {
          street: address.street || null,
          locality: address.locality || null,
          region: address.region || null,
          postalCode: address.postalCode || null,
          country: address.country || null,
        },
        policies: policyKinds.flatMap((policy) => {
          const slug = policies[policy];
          return slug === undefined ? [] : [{ policy, url: `${baseUrl}/about/${slug}/` }];
        }),
        pages: pages.map(({ slug, title }) => ({ title, url: `${baseUrl}/about/${slug}/` })),
        feed: `${baseUrl}/feed/`,
      });
  });
}
