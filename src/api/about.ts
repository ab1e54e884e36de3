import type { ApiDescription } from './describe.ts';

/** The headings that operations stand under, in the order of the page. */
const tags = [
  { name: 'Stories', description: 'What is published, as cards in lists and whole.' },
  { name: 'The record', description: 'Who said what, when, where and through which channel, and who disputes it.' },
  { name: 'Lists', description: 'What stories are gathered under.' },
  { name: 'Pictures', description: 'Published pictures with their whole credits.' },
  { name: 'The newsroom', description: 'Who publishes, and by which rules.' },
  { name: 'About the API', description: 'Its description for machines.' },
] as const;

const description = [
  'Everything that a reader can see, for programs: read-only, without a key, and open to pages of other sites.',
  'What is not published, or was taken back, is not here.',
  'Times are instants in UTC (ISO 8601); days are of the newsroom’s time zone. null means that nothing is stated.',
  'Lists are read page by page: follow `next` until it is null.',
  'Every answer has an ETag; sent back as If-None-Match, it costs 304 and no body while nothing has changed.',
  'Errors are problems by RFC 9457 that name each wrong parameter and its mend.',
  'New fields may be added to version 1 at any time; fields are not taken away or given another meaning.',
  'The API gives no licence: texts and pictures belong to those whom their credit, copyright and origin name.',
].join(' ');

/** What the description says of the API as a whole. */
export function aboutApi(newsroomName: string): Pick<ApiDescription, 'info' | 'tags'> {
  return {
    info: {
      title: `${newsroomName}: API`,
      summary: 'The published stories of a newsroom, for programs.',
      description,
      version: '1.0.0',
    },
    tags,
  };
}
