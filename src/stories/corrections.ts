import { type Db, newId, transaction } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { refuseWhileHeld } from './holds.ts';
import { projectCorrections, setUpdated } from './projection.ts';
import { projectWords } from './searchable.ts';
import type { PublicCorrection } from './shapes.ts';
import { refuse, type Step } from './steps.ts';
import { noStory, type Save, takeStory } from './store.ts';
import { recordVersion } from './versions.ts';

/** Adds a dated correction; on a published story readers see it at once, and the story counts as updated. */
export function correctStory(
  db: Db,
  id: string,
  correction: { readonly kind: 'correction' | 'clarification' | 'update'; readonly text: string },
  save: Save,
): Promise<Step> {
  return transaction(db, async (trx) => {
    const text = correction.text.trim();
    if (text === '') return refuse('correction', 'Say what was wrong and what is right.');
    const story = await takeStory(trx, id);
    if (!story) return refuse('story', noStory(id));
    const held = await refuseWhileHeld(trx, story);
    if (held !== null) return held;
    const at = stamp(save.now);
    const correctionId = newId();
    await trx
      .insertInto('correction')
      .values({ id: correctionId, story_id: id, kind: correction.kind, text, corrected_at: at, by: save.by })
      .execute();
    if (story.state === 'published') {
      await setUpdated(trx, id, at);
      await projectCorrections(trx, id);
      const place = { storyId: id, revisionId: story.publicRevisionId ?? story.revisionId, at };
      await recordVersion(trx, place, { kind: 'notice', notice: correction.kind, correctionId });
      await projectWords(trx, id);
    }
    return { ok: true, path: null, advice: [], remark: null };
  });
}

/** Of which kinds the story's notices are. */
export async function kindsOfNotices(db: Db, storyId: string): Promise<readonly PublicCorrection['kind'][]> {
  const rows = await db.selectFrom('correction').select('kind').distinct().where('story_id', '=', storyId).execute();
  return rows.map(({ kind }) => kind);
}
