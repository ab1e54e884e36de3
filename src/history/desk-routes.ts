import { type Api, deskAnswer, id as idOf, object, optional } from '../api/api.ts';
import type { Db } from '../db/db.ts';
import {
  blankFields,
  findRevision,
  findStory,
  namesOfIds,
  noSuchRevision,
  noSuchStory,
  type Revision,
  revisionBefore,
  revisionParams,
  type StoryFields,
  type StoryVersion,
} from '../stories/stories.ts';
import { compareDeskFields } from './desk-fields.ts';
import { RevisionChanges } from './desk-shapes.ts';
import { compareVersions } from './differences.ts';
import type { FieldDifference } from './shapes.ts';

interface HistoryDeskDeps {
  /** sees everything */
  readonly db: Db;
}

/** How the desk's revisions differ, below `/api/v1/desk`. */
export function historyDeskApi(api: Api, { db }: HistoryDeskDeps): void {
  api.get(
    '/stories/:id/revisions/:revision/changes',
    {
      config: { access: 'desk: read' },
      schema: {
        operationId: 'compareRevisions',
        summary: 'What changed in a revision',
        description:
          'How it differs from another of the story’s revisions; from the one that it was based on, or stands before it, where none is named.',
        tags: ['History'],
        params: revisionParams,
        querystring: object({ from: optional(idOf('the revision to compare with')) }),
        response: { 200: deskAnswer('The differences.', RevisionChanges) },
      },
    },
    async (request) => {
      const { id, revision } = request.params;
      if ((await findStory(db, id)) === null) throw noSuchStory();
      const to = await findRevision(db, id, revision);
      if (to === null) throw noSuchRevision();
      const { from: asked } = request.query;
      const from = asked === undefined ? await revisionBefore(db, id, to) : await findRevision(db, id, asked);
      if (asked !== undefined && from === null) throw noSuchRevision();
      const before = from === null ? asVersion(to, blankFields(to.fields.language)) : asVersion(from, from.fields);
      const { fields, parts, inserted, deleted } = compareVersions(before, asVersion(to, to.fields));
      const { language, direction } = to.fields;
      return {
        from: from === null ? null : { revisionId: from.id, number: from.number },
        to: { revisionId: to.id, number: to.number },
        fields: [...fields, ...compareDeskFields(before.fields, to.fields)],
        language,
        direction,
        parts,
        inserted,
        deleted,
        names: await namesOfIds(db, fields.flatMap(idsIn)),
      };
    },
  );
}

/** A revision in the form in which versions are compared. Words of pictures are kept when a version is published only. */
function asVersion(revision: Revision, fields: StoryFields): StoryVersion {
  const { id, number, savedAt } = revision;
  const none = { isMinor: false, note: null, correctionId: null, pictures: null };
  return { number, revisionId: id, publishedAt: savedAt, kind: 'update', fields, ...none };
}

function idsIn(difference: FieldDifference): readonly string[] {
  return difference.kind === 'names' ? [...difference.from, ...difference.to] : [];
}
