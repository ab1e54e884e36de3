import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { judge } from './filter.ts';
import { classFeatures } from './filter-class-features.ts';
import { lists } from './filter-classes.ts';
import { membersOf } from './filter-classify.ts';
import { featuresOf } from './filter-features.ts';
import { readText } from './filter-reading.ts';

const members = Object.entries(lists).flatMap(([of, languages]) =>
  Object.values(languages).flatMap((listed) => listed.split(/\s+/).map((member) => ({ of, member }))),
);
const featured = (text: string) => featuresOf({ text, name: 'Ida', website: null });
const keys = (text: string) => new Set(classFeatures(readText(text).pieces).map(({ key }) => key));

/** What comments taught, so many times each, with nothing in common but what their words do. */
function taught(lessons: Readonly<Record<'ham' | 'spam', readonly string[]>>, times: number) {
  const counts = new Map<number, { spam: number; ham: number }>();
  const learned = { spam: 0, ham: 0, threshold: null };
  for (const as of ['ham', 'spam'] as const)
    for (const text of lessons[as]) {
      learned[as] += times;
      for (const { token } of featured(text).all) {
        const count = counts.get(token) ?? { spam: 0, ham: 0 };
        count[as] += times;
        counts.set(token, count);
      }
    }
  return { counts, learned };
}

describe('the classes of words', () => {
  test('are spelled as the filter reads a text, and each word is of one', () => {
    const where = new Map<string, string>();
    for (const { of, member } of members) {
      const said = member.replace('*', '').replaceAll('_', ' ');
      const { pieces } = readText(said);
      assert.equal(pieces.length, said.split(' ').length, member);
      assert.ok(
        pieces.every(({ kind }) => kind === 'word'),
        member,
      );
      const read = pieces.map(({ word }) => word).join(' ') + (member.endsWith('*') ? '*' : '');
      assert.equal(where.get(read), undefined, `${member} is of ${where.get(read)} and of ${of}`);
      where.set(read, of);
      if (of !== 'me' && !member.endsWith('*')) assert.equal(membersOf(pieces)[0]?.of, of, member);
    }
  });

  test('put together what is the writer’s own', () => {
    for (const text of [
      'subscribe to my new channel',
      'please like this comment',
      'Thumbs up for my comment',
      'follow me',
      'підпишіться на мій новий канал',
      'подпишитесь на мой канал',
      'zasubskrybuj mój nowy kanał',
      'Abonniert meinen neuen Kanal',
      'abonnez-vous à ma chaîne, suivez notre page',
      'suscríbanse a mi canal',
      'اشترك في قناتي',
    ])
      assert.ok(keys(text).has('class act own'), `${text}: ${[...keys(text)].join(', ')}`);
    for (const text of ['I like this song', 'My mother told me that this comment is wrong', 'He sang it for us'])
      assert.ok(!keys(text).has('class act own'), text);
  });

  test('grow with the text, and are bounded', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...members.map(({ member }) => member.replace('*', ''))), { maxLength: 900 }),
        (said) => {
          const { pieces } = readText(said.join(' ').replaceAll('_', ' '));
          const found = membersOf(pieces);
          let last = -1;
          for (const { from, to } of found) {
            assert.ok(from > last && to >= from && to < pieces.length);
            last = to;
          }
          assert.ok(classFeatures(pieces).length <= found.length * 7);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a newsroom that binned what asks for something', () => {
  const learnt = {
    en: {
      spam: [
        'Subscribe to my channel',
        'Check out our page',
        'Visit my website',
        'Share my petition',
        'Follow our blog',
      ],
      ham: [
        'The ferry was late again',
        'Nobody asked the harbour',
        'Who signed it off?',
        'Well said, Ida',
        'It rained',
      ],
      asks: ['Vote for our fundraiser', 'Please like this comment', 'Listen to my new song'],
      says: 'I like what the harbour master did',
    },
    uk: {
      spam: ['Підпишіться на мій канал', 'Перейдіть на наш сайт', 'Завітайте у мій магазин', 'Поширте наше відео'],
      ham: ['Паром знову спізнився', 'Ніхто не питав портових', 'Дощило цілий тиждень', 'Добре сказано'],
      asks: ['Подивіться мою сторінку', 'Проголосуйте за мою пісню'],
      says: 'Вчора порт знову не працював',
    },
    de: {
      spam: ['Abonniert meinen Kanal', 'Besucht unsere Seite', 'Teilt mein Video', 'Folgt meiner Gruppe'],
      ham: ['Die Fähre kam wieder zu spät', 'Niemand hat den Hafen gefragt', 'Es regnete', 'Gut gesagt'],
      asks: ['Klickt auf mein Profil', 'Unterstützt unsere Petition'],
      says: 'Der Hafen war gestern geschlossen',
    },
    ar: {
      spam: ['اشترك في قناتي', 'زوروا صفحتي', 'تابعوا حسابي', 'انشر موقعي'],
      ham: ['تأخرت العبارة مرة اخرى', 'لم يسأل احد الميناء', 'امطرت طوال الاسبوع', 'كلام صحيح'],
      asks: ['ادعموا مدونتي', 'شاهدوا فيديوهاتي'],
      says: 'كان الميناء مغلقا امس',
    },
  } as const;

  for (const [language, { spam, ham, asks, says }] of Object.entries(learnt))
    test(`suspects who asks for something else, and says why (${language})`, () => {
      const { counts, learned } = taught({ spam, ham }, 10);
      for (const text of asks) {
        const facts = judge(featured(text), counts, learned);
        assert.ok(facts && (facts.isSpam || facts.isDoubtful), `${text} ${JSON.stringify(facts)}`);
        assert.match(facts.because.join(), /asks readers to do something/);
      }
      const facts = judge(featured(says), counts, learned);
      assert.ok(facts && !facts.isSpam && !facts.isDoubtful, says);
    });

  test('suspects nobody for it where the newsroom lets it stand', () => {
    const { spam, ham, asks } = learnt.en;
    const { counts, learned } = taught({ spam: ham, ham: spam }, 10);
    for (const text of asks) assert.ok(!judge(featured(text), counts, learned)?.isSpam, text);
  });
});
