import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { history, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { EditorState, type Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { storySchema } from '../story-schema.ts';
import { punctuated } from './punctuation.ts';
import { punctuationPlugin } from './punctuation-plugin.ts';

/** What somebody gets who types these keys one after another. */
function typed(keys: string, language: string): string {
  return [...keys].reduce((before, key) => {
    const made = punctuated(before, key, language);
    return made === null ? before + key : before.slice(0, before.length - made.remove) + made.insert;
  }, '');
}

const cases: readonly (readonly [language: string, keys: string, text: string])[] = [
  ['en-GB', "\"It's 'fine',\" she said.", '“It’s ‘fine’,” she said.'],
  ['en-GB', "the '90s, 'tis and the pilots' boats", 'the ’90s, ’tis and the pilots’ boats'],
  ['en-GB', 'shut -- for now... and ever', 'shut – for now… and ever'],
  ['en-US', 'shut -- for now, he--she', 'shut — for now, he—she'],
  ['en-GB', '("Why?") a 5" plank ./../x', '(“Why?”) a 5" plank ./../x'],
  ['en-GB', '"see https://e.example/a--b...c?q=\'x\'"', "“see https://e.example/a--b...c?q='x'”"],
  ['en-GB', "mail o'neill--x@e.example...", 'mail o’neill—x@e.example...'],
  ['de', "\"Wie geht's, 'alter' Freund?\"", '„Wie geht’s, ‚alter‘ Freund?“'],
  ['de-CH', '"Ja", sagte er', '«Ja», sagte er'],
  [
    'fr',
    '"Non": il a dit "oui"; pourquoi?! L\'eau',
    '«\u202FNon\u202F»\u00A0: il a dit «\u202Foui\u202F»\u202F; pourquoi\u202F?! L’eau',
  ],
  ['fr', '"il a dit "non" hier"', '«\u202Fil a dit “non” hier\u202F»'],
  ['fr', 'à 12:30 : voir https://e.example/?a!b', 'à 12:30\u00A0: voir https://e.example/?a!b'],
  ['fr', 'quoi ! en 2024: oui', 'quoi\u202F! en 2024\u00A0: oui'],
  ['fr-CA', '"Non": pourquoi?', '«\u202FNon\u202F»\u00A0: pourquoi?'],
  ['uk', '"Вона сказала "ні" вчора" -- об\'єкт', '«Вона сказала „ні“ вчора» — об’єкт'],
  ['ru', '"Да" -- сказал', '«Да» — сказал'],
  ['pl', '"Tak "nie" tak"', '„Tak «nie» tak”'],
  ['sv', '"Ja", sa hon. Lasse\'s', '”Ja”, sa hon. Lasse’s'],
  ['es', '"Sí "no" sí"', '«Sí “no” sí»'],
  ['it', '"Sì", dell\'acqua', '«Sì», dell’acqua'],
  ['nl', "'s ochtends", '’s ochtends'],
  ['tr', 'Tuzlubük\'te "kapalı"', 'Tuzlubük’te “kapalı”'],
  ['ar', 'قالت "لا"', 'قالت “لا”'],
  ['he', 'צה"ל אמר "לא"', 'צה״ל אמר ”לא”'],
  ['ja', '"はい"', '「はい」'],
];

describe('punctuation while somebody types', () => {
  for (const [language, keys, text] of cases) {
    test(`${language}: ${keys}`, () => assert.equal(typed(keys, language), text));
  }
});

const { doc, paragraph, blockquote } = storySchema.nodes;
const { language: languageMark, code, bold } = storySchema.marks;
const p = (...content: Node[]) => paragraph.create(null, content);

/** An editor without a page: what ProseMirror asks of a plugin when a key is pressed. */
function desk(story: Node, at: number, options: Parameters<typeof punctuationPlugin>[0] = { language: () => 'en-GB' }) {
  const plugin: Plugin = punctuationPlugin(options);
  let state = EditorState.create({ doc: story, plugins: [history({ newGroupDelay: 500 }), plugin] });
  const dispatch = (tr: Transaction) => {
    state = state.apply(tr);
  };
  dispatch(state.tr.setSelection(TextSelection.create(state.doc, at)));
  const view = {
    composing: false,
    get state() {
      return state;
    },
    dispatch,
  } as unknown as EditorView;
  return {
    type(keys: string) {
      for (const key of keys) {
        const { from, to } = state.selection;
        const { handleTextInput } = plugin.props;
        const isDone = handleTextInput?.call(plugin, view, from, to, key, () => state.tr.insertText(key, from, to));
        if (!isDone) dispatch(state.tr.insertText(key, from, to));
      }
    },
    press: (key: string) => plugin.props.handleKeyDown?.call(plugin, view, { key } as KeyboardEvent) === true,
    undo: () => undo(state, dispatch),
    text: () => state.doc.textBetween(0, state.doc.content.size, '|', '\n'),
    story: () => state.doc,
  };
}

describe('the editor’s punctuation', () => {
  test('is given back by Backspace straight after, and by one step of undoing', () => {
    const one = desk(doc.create(null, p(storySchema.text('It is '))), 7);
    one.type('"');
    assert.equal(one.text(), 'It is “');
    assert.equal(one.press('Backspace'), true);
    assert.equal(one.text(), 'It is "');
    assert.equal(one.press('Backspace'), false);

    const other = desk(doc.create(null, p(storySchema.text('It is'))), 6);
    other.type(' -- ');
    assert.equal(other.text(), 'It is – ');
    other.undo();
    assert.equal(other.text(), 'It is -- ');
    assert.equal(other.press('Backspace'), false);
  });

  test('is that of the passage, the quotation or the story, and none in code', () => {
    const german = storySchema.text('Er sagte ', [languageMark.create({ lang: 'de' })]);
    const passage = desk(doc.create(null, p(german)), 10);
    passage.type('"ja"');
    assert.equal(passage.text(), 'Er sagte „ja“');
    const quotation = blockquote.create({ lang: 'uk' }, p(storySchema.text('Вона ')));
    const quoted = desk(doc.create(null, quotation), 7);
    quoted.type('"так"');
    assert.equal(quoted.text(), 'Вона «так»');
    const coded = desk(doc.create(null, p(storySchema.text('say ', [code.create()]))), 5);
    coded.type('"--" ...');
    assert.equal(coded.text(), 'say "--" ...');
  });

  test('keeps the marks of the words, takes what is selected, and can be switched off', () => {
    const strong = desk(doc.create(null, p(storySchema.text('so', [bold.create()]))), 3);
    strong.type('...');
    assert.deepEqual(strong.story().child(0).toJSON().content, [
      { type: 'text', text: 'so…', marks: [{ type: 'bold' }] },
    ]);
    const off = desk(doc.create(null, p()), 1, { language: () => 'en', isOn: () => false });
    off.type('"a"');
    assert.equal(off.text(), '"a"');
  });

  test('knows code and line ends before it for what they are', () => {
    const content = [storySchema.text('“', [code.create()]), storySchema.text(' and')];
    const one = desk(doc.create(null, p(...content, storySchema.nodes.hardBreak.create())), 7);
    one.type('"x"');
    assert.equal(one.text(), '“ and\n“x”');
  });
});
