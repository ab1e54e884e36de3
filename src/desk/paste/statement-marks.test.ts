import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Fragment, Slice } from '@tiptap/pm/model';
import { storySchema } from '../story-schema.ts';
import { onlyStatements, statementsIn } from './statement-marks.ts';

const { nodes, marks } = storySchema;
const own = '0199aaaa-0000-7000-8000-000000000001';
const foreign = '0199aaaa-0000-7000-8000-000000000002';
const of = (id: string) => marks.statement.create({ id });
const bold = marks.bold.create();

describe('marks of statements in what is pasted', () => {
  const item = nodes.listItem.create(
    null,
    nodes.paragraph.create(null, [
      storySchema.text('ours', [of(own), of(foreign), bold]),
      storySchema.text(' theirs', [of(foreign), bold]),
    ]),
  );
  const slice = new Slice(Fragment.from(nodes.bulletList.create(null, item)), 3, 3);

  test('stay where the statement is one of this story, and go where it is not; the words are kept as they are set', () => {
    const kept = onlyStatements(slice, () => new Set([own]));
    assert.deepEqual([...statementsIn(kept.content)], [own]);
    assert.deepEqual([kept.openStart, kept.openEnd], [3, 3]);
    const words: unknown = JSON.parse(JSON.stringify(kept.content.firstChild?.firstChild?.firstChild?.content));
    assert.deepEqual(words, [
      { type: 'text', text: 'ours', marks: [{ type: 'statement', attrs: { id: own } }, { type: 'bold' }] },
      { type: 'text', text: ' theirs', marks: [{ type: 'bold' }] },
    ]);
  });

  test('cost nothing where there are none', () => {
    const plain = new Slice(Fragment.from(nodes.paragraph.create(null, storySchema.text('plain'))), 1, 1);
    assert.equal(
      onlyStatements(plain, () => assert.fail('nobody asks')),
      plain,
    );
  });
});
