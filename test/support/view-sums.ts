import type { Db } from '../../src/db/db.ts';

/** Writes sums of views as counting leaves them, without any of the views. */
export function viewSums(db: Db) {
  /** the number by which sums know a story */
  const subjectOf = async (storyId: string): Promise<number> => {
    await db
      .insertInto('view_subject')
      .values({ story_id: storyId, views: 0, imported: 0, told: 0 })
      .onConflict((conflict) => conflict.column('story_id').doNothing())
      .execute();
    const { id } = await db
      .selectFrom('view_subject')
      .select('id')
      .where('story_id', '=', storyId)
      .executeTakeFirstOrThrow();
    return id;
  };
  return {
    subjectOf,
    /** counts so many views of a story in the hour of `at` */
    count: async (storyId: string, views: number, at: Temporal.Instant): Promise<void> => {
      const subject = await subjectOf(storyId);
      const hour = Math.floor(at.epochMilliseconds / 3_600_000);
      for (const id of [subject, 0]) {
        await db
          .updateTable('view_subject')
          .set(({ eb }) => ({ views: eb('views', '+', views) }))
          .where('id', '=', id)
          .execute();
        await db
          .insertInto('view_hour')
          .values({
            subject_id: id,
            hour,
            views,
            unscripted: 0,
            visits: 0,
            read_quarter: 0,
            read_half: 0,
            read_most: 0,
            read_end: 0,
          })
          .onConflict((conflict) =>
            conflict
              .columns(['subject_id', 'hour'])
              .doUpdateSet(({ ref, eb }) => ({ views: eb('view_hour.views', '+', ref('excluded.views')) })),
          )
          .execute();
      }
    },
    /** sets how many views were brought from another system */
    bring: async (storyId: string, imported: number): Promise<void> => {
      const id = await subjectOf(storyId);
      await db.updateTable('view_subject').set({ imported }).where('id', '=', id).execute();
    },
  };
}
