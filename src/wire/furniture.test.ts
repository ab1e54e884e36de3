import assert from 'node:assert/strict';
import { test } from 'node:test';
import { furnitureReason } from './furniture.ts';

test('a page’s furniture is known in the languages that most news is read in', () => {
  for (const [line, reason] of [
    ['Views: 7', 'view counter'],
    ['1,204 views', 'view counter'],
    ['Просмотров: 124', 'view counter'],
    ['المشاهدات: ٤٥', 'view counter'],
    ['5 min read', 'reading time'],
    ['Tiempo de lectura: 4 min', 'reading time'],
    ['Share', 'share bar'],
    ['Compartir', 'share bar'],
    ['Partager', 'share bar'],
    ['Teilen', 'share bar'],
    ['Поделиться', 'share bar'],
    ['شارك', 'share bar'],
    ['分享', 'share bar'],
    ['Leave a Comment', 'comment form'],
    ['Laisser un commentaire', 'comment form'],
    ['Оставить комментарий', 'comment form'],
    ['اترك تعليقا', 'comment form'],
    ['Yorum yaz', 'comment form'],
    ['Your email address will not be published. Required fields are marked *', 'comment form'],
    ['لن يتم نشر عنوان بريدك الإلكتروني', 'comment form'],
    ['Scroll to Top', 'scroll to top'],
    ['Наверх', 'scroll to top'],
    ['العودة إلى الأعلى', 'scroll to top'],
    ['返回顶部', 'scroll to top'],
    ['ADVERTISEMENT', 'advertisement'],
    ['Publicidad', 'advertisement'],
    ['Anzeige', 'advertisement'],
    ['Реклама', 'advertisement'],
    ['إعلان', 'advertisement'],
    ['Read more', 'related links'],
    ['Lesen Sie auch: Der Hafen schließt', 'related links'],
    ['Читайте также', 'related links'],
    ['اقرأ أيضا', 'related links'],
    ['Sign up for our newsletter', 'newsletter sign-up'],
    ['Newsletter abonnieren', 'newsletter sign-up'],
    ['Подписаться на рассылку', 'newsletter sign-up'],
    ['We use cookies to improve your visit.', 'cookie notice'],
    ['Tout accepter', 'cookie notice'],
    ['© 2026 The Saltmarsh Courier. All rights reserved.', 'copyright notice'],
    ['Skip to content', 'navigation'],
  ] as const) {
    assert.equal(furnitureReason(line, 'text'), reason, line);
  }
});

test('words that pages use around a story are left alone in its middle', () => {
  for (const line of ['Home', 'Email', 'News', 'Facebook', 'Menu', 'Contact']) {
    assert.equal(furnitureReason(line, 'text'), null, line);
    assert.notEqual(furnitureReason(line, 'edge'), null, line);
  }
});

test('a sentence that begins as furniture does is no furniture', () => {
  for (const line of [
    'Share prices fell on Monday.',
    'Views differ on what happened at the quay.',
    'The advertisement was withdrawn.',
    'Related companies were searched as well, the prosecutor said on Friday.',
    'Comments by the minister were sharp.',
  ]) {
    assert.equal(furnitureReason(line, 'edge'), null, line);
  }
});
