import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Found, Span } from '../shapes.ts';
import { otherLanguages } from './languages.ts';

const suggest = (text: string, language: string) => otherLanguages.suggest({ text, language, day: '2025-01-06' });
const words = (text: string, spans: readonly Span[]) =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
const told = (text: string, one: Found) =>
  [
    words(text, one.source) || '-',
    words(text, one.cue),
    words(text, one.content),
    `${one.speech} ${one.act}${one.isSaid ? '' : ' unsaid'}`,
    one.speaker ?? '-',
  ].join(' | ');

/** Each text with what is found in it: `> source | cue | content | speech act | speaker`; no such line: nothing. */
const news: readonly (readonly [string, string])[] = [
  [
    'uk',
    `
«Порт закрито до ранку», — сказав мер Степан Гай.
> мер Степан Гай | сказав | «Порт закрито до ранку» | direct claims | Степан Гай
«Ми все бачили», — заявила речниця поліції Олена Крук журналістам у середу.
> речниця поліції Олена Крук | заявила | «Ми все бачили» | direct claims | Олена Крук
«Це кінець! — сказав Тарас Вовк. — Ми йдемо».
> Тарас Вовк | сказав | «Це кінець! … Ми йдемо» | direct claims | Тарас Вовк
Речник зауважив: «Це не гра».
> Речник | зауважив | «Це не гра» | direct claims | -
У понеділок міністр транспорту Іван Лозовий повідомив, що рух відновлено.
> міністр транспорту Іван Лозовий | повідомив | що рух відновлено | indirect claims | Іван Лозовий
Мер наголосив, що міст безпечний, і додав, що рух відновлять у травні.
> Мер | наголосив | що міст безпечний | indirect claims | -
> Мер | додав | що рух відновлять у травні | indirect claims | -
За словами речниці Олени Лозової, міст закрито. Лозова додала, що рух відновлять.
> речниці Олени Лозової | За словами | міст закрито | indirect claims | Олена Лозова
> Лозова | додала | що рух відновлять | indirect claims | Олена Лозова
Олена Крук сказала, що міст закрито. За її словами, рух відновлять.
> Олена Крук | сказала | що міст закрито | indirect claims | Олена Крук
> її | За … словами | рух відновлять | indirect claims | Олена Крук
Порт, за даними поліції, закрито.
> поліції | за даними | Порт … закрито | indirect claims | -
Як повідомила пресслужба порту, пожежу загасили.
> пресслужба порту | Як повідомила | пожежу загасили | indirect claims | -
Пожежу загасили, повідомили в поліції.
> поліції | повідомили | Пожежу загасили | indirect claims | -
Степан Гай сказав, що порт закрито. Олена Крук це заперечила. Він додав, що рішення «остаточне».
> Степан Гай | сказав | що порт закрито | indirect claims | Степан Гай
> Він | додав | що рішення «остаточне» | mixed claims | Степан Гай
Олена Крук, речниця поліції, підтвердила, що затримано трьох людей.
> Олена Крук, речниця поліції, | підтвердила | що затримано трьох людей | indirect confirms | Олена Крук
Компанія «Північна лінія» спростувала звинувачення.
> Компанія «Північна лінія» | спростувала | звинувачення | indirect denies | Компанія «Північна лінія»
Мер назвав рішення «ганьбою для міста».
> Мер | назвав | рішення «ганьбою для міста» | mixed opinion | -
Степан Гай попередив, що вода прибуває. Пообіцяв відкрити міст до літа.
> Степан Гай | попередив | що вода прибуває | indirect threatens | Степан Гай
> - | Пообіцяв | відкрити міст до літа | indirect promises | Степан Гай
Експерти вважають, що загроза минула.
> Експерти | вважають | що загроза минула | indirect opinion unsaid | -
Мер повідомив про вибух, що стався вночі. Книгу «Ріка» написав Олег Сич. Ніхто не сказав правди.`,
  ],
  [
    'de',
    `
„Der Damm ist sicher“, sagte Bürgermeisterin Anna Kolb am Montag.
> Bürgermeisterin Anna Kolb | sagte | „Der Damm ist sicher“ | direct claims | Anna Kolb
»Wir bleiben«, hat der Minister gesagt. Der Film «Am Fluss» lief an.
> der Minister | hat … gesagt | »Wir bleiben« | direct claims | -
„Wir bleiben“, sagte Karl Huber der „Hafenzeitung“. „Niemand geht.“
> Karl Huber | sagte | „Wir bleiben“ … „Niemand geht.“ | direct claims | Karl Huber
Am 3. März sagte Karl Huber, er werde bleiben. Er fügte hinzu: „Ich gehe nicht.“
> Karl Huber | sagte | er werde bleiben | indirect claims | Karl Huber
> Er | fügte … hinzu | „Ich gehe nicht.“ | direct claims | Karl Huber
Die Polizei teilte am Montag mit, dass zwei Männer festgenommen wurden.
> Die Polizei | teilte … mit | dass zwei Männer festgenommen wurden | indirect claims | -
Laut Verkehrsminister Karl Huber sei der Damm „so gut wie fertig“.
> Verkehrsminister Karl Huber | Laut | sei der Damm „so gut wie fertig“ | mixed claims | Karl Huber
Der Damm war nach Angaben der Behörde undicht.
> der Behörde | nach Angaben | Der Damm war … undicht | indirect claims | -
Einem Sprecher zufolge wurde niemand verletzt.
> Einem Sprecher | zufolge | wurde niemand verletzt | indirect claims | -
Zwei Menschen starben, wie die Polizei am Montag mitteilte.
> die Polizei | wie … mitteilte | Zwei Menschen starben | indirect claims | -
Der Zug, sagte die Ministerin, sei pünktlich gewesen.
> die Ministerin | sagte | Der Zug … sei pünktlich gewesen | indirect claims | -
Der Damm sei sicher, so die Sprecherin.
> die Sprecherin | so | Der Damm sei sicher | indirect claims | -
„Der Damm hält“, heißt es in einem Bericht.
> einem Bericht | heißt es | „Der Damm hält“ | direct claims | -
Am Montag wies der Minister die Vorwürfe zurück.
> der Minister | wies … zurück | die Vorwürfe | indirect denies | -
Ute Sand betonte, es gebe keine Gefahr, und kündigte Kontrollen an.
> Ute Sand | betonte | es gebe keine Gefahr | indirect claims | Ute Sand
> Ute Sand | kündigte … an | Kontrollen | indirect announces | Ute Sand
Die Anwohner glauben, dass der Damm hält.
> Die Anwohner | glauben | dass der Damm hält | indirect opinion unsaid | -
Die Ministerin sagte das Treffen ab, weil sie krank war. Der Vorfall wurde am Montag bestätigt. Sie las „Am Fluss“.`,
  ],
  [
    'fr',
    `
« Le pont est fermé », a déclaré le maire Jean Roule.
> le maire Jean Roule | a déclaré | « Le pont est fermé » | direct claims | Jean Roule
Claire Aubin est inquiète. « On attend, soupire Claire Aubin. Rien ne vient. »
> Claire Aubin | soupire | « On attend … Rien ne vient. » | direct claims | Claire Aubin
« Le pont est fermé », explique Claire Aubin, porte-parole de la préfecture. « C’est grave », a-t-elle ajouté.
> Claire Aubin, porte-parole de la préfecture | explique | « Le pont est fermé » | direct claims | Claire Aubin
> elle | a … ajouté | « C’est grave » | direct claims | Claire Aubin
Jean Roule a dit : « Nous restons. »
> Jean Roule | a dit | « Nous restons. » | direct claims | Jean Roule
Le maire de Vallon, Jean Roule, a annoncé lundi que le pont serait fermé.
> Le maire de Vallon, Jean Roule, | a annoncé | que le pont serait fermé | indirect announces | Jean Roule
Jean Roule a affirmé qu'il resterait, ajoutant que « personne ne partira ».
> Jean Roule | a affirmé | qu'il resterait | indirect claims | Jean Roule
> Jean Roule | ajoutant | que « personne ne partira » | mixed claims | Jean Roule
Selon la police, deux personnes sont mortes.
> la police | Selon | deux personnes sont mortes | indirect claims | -
Deux personnes sont mortes, d’après le préfet Luc Arnal.
> le préfet Luc Arnal | d’après | Deux personnes sont mortes | indirect claims | Luc Arnal
Comme l'a indiqué la préfecture, le pont est fermé.
> la préfecture | Comme l'a indiqué | le pont est fermé | indirect claims | -
La ville, a précisé la maire Lise Morel, paiera les travaux.
> la maire Lise Morel | a précisé | La ville … paiera les travaux | indirect claims | Lise Morel
« C’est une honte », s’est indignée la députée Lise Morel.
> la députée Lise Morel | s’est indignée | « C’est une honte » | direct opinion | Lise Morel
Le ministère de l'Intérieur a démenti que des policiers aient tiré.
> Le ministère de l'Intérieur | a démenti | que des policiers aient tiré | indirect denies | ministère de l'Intérieur
Le maire a qualifié la décision de « honte pour la ville » et a promis de rouvrir le pont.
> Le maire | a qualifié | la décision de « honte pour la ville » | mixed opinion | -
> Le maire | a promis | de rouvrir le pont | indirect promises | -
Le maire a refusé de commenter l'affaire. Le film « L'Ombre du fleuve » est sorti mercredi.
> Le maire | a refusé de commenter | l'affaire | indirect declines | -
Le maire pense que le pont tiendra.
> Le maire | pense | que le pont tiendra | indirect opinion unsaid | -
Une annonce est attendue mardi. La note du juge était fausse. Le parquet n'a pas confirmé ces informations.`,
  ],
  [
    'es',
    `
"El puente está cerrado", dijo el alcalde Luis Mota.
> el alcalde Luis Mota | dijo | "El puente está cerrado" | direct claims | Luis Mota
«La obra», explicó Ana Rey, «terminará en mayo».
> Ana Rey | explicó | «La obra» … «terminará en mayo» | direct claims | Ana Rey
“Nos quedamos”, dijo Luis Mota, alcalde de Vado. “Nadie se va”.
> Luis Mota, alcalde de Vado | dijo | “Nos quedamos” … “Nadie se va” | direct claims | Luis Mota
La portavoz añadió: "No habrá más trenes".
> La portavoz | añadió | "No habrá más trenes" | direct claims | -
La ministra de Sanidad, Ana Rey, ha afirmado este martes que "no hay motivo" de alarma.
> La ministra de Sanidad, Ana Rey, | ha afirmado | que "no hay motivo" de alarma | mixed claims | Ana Rey
Ana Rey anunció que el puente abrirá. Añadió que habrá trenes. Ella no lo negó.
> Ana Rey | anunció | que el puente abrirá | indirect announces | Ana Rey
> - | Añadió | que habrá trenes | indirect claims | Ana Rey
Luis Mota dijo que no. Según él, el puente caerá.
> Luis Mota | dijo | que no | indirect claims | Luis Mota
> él | Según | el puente caerá | indirect claims | Luis Mota
Según la policía, dos personas murieron.
> la policía | Según | dos personas murieron | indirect claims | -
El puente, de acuerdo con la fiscalía, está cerrado.
> la fiscalía | de acuerdo con | El puente … está cerrado | indirect claims | -
El puente está cerrado, según informó el Ayuntamiento de Vado.
> el Ayuntamiento de Vado | según informó | El puente está cerrado | indirect claims | Ayuntamiento de Vado
Luis Mota afirmó que el puente es seguro, mientras que la fiscal Eva Soto negó que haya pruebas.
> Luis Mota | afirmó | que el puente es seguro | indirect claims | Luis Mota
> la fiscal Eva Soto | negó | que haya pruebas | indirect denies | Eva Soto
El diario "La Marea" informó que el puente está cerrado.
> El diario "La Marea" | informó | que el puente está cerrado | indirect claims | diario "La Marea"
El alcalde calificó la decisión de "vergüenza".
> El alcalde | calificó | la decisión de "vergüenza" | mixed opinion | -
La empresa no quiso comentar el caso. El alcalde prometió reabrir el puente.
> La empresa | no quiso comentar | el caso | indirect declines | -
> El alcalde | prometió | reabrir el puente | indirect promises | -
Los vecinos creen que el puente caerá.
> Los vecinos | creen | que el puente caerá | indirect opinion unsaid | -
Se informó que el puente está cerrado. El "gran puente" se abrirá. El anuncio que hizo el alcalde fue breve.`,
  ],
  [
    'ar',
    `
قال وزير النقل سامر الخطيب إن الميناء سيبقى مغلقا. وأضاف أن العمل مستمر. وقال الخطيب إن القرار نهائي.
> وزير النقل سامر الخطيب | قال | إن الميناء سيبقى مغلقا | indirect claims | سامر الخطيب
> - | وأضاف | أن العمل مستمر | indirect claims | سامر الخطيب
> الخطيب | وقال | إن القرار نهائي | indirect claims | سامر الخطيب
قال كمال ناصر، رئيس نقابة الصيادين: «البحر هائج».
> كمال ناصر، رئيس نقابة الصيادين | قال | «البحر هائج» | direct claims | كمال ناصر
«الميناء مغلق»، قال رئيس البلدية سامر الخطيب.
> رئيس البلدية سامر الخطيب | قال | «الميناء مغلق» | direct claims | سامر الخطيب
قال الرئيس اللبناني كريم حداد في مقابلة مع قناة الميناء: "لن نتراجع".
> الرئيس اللبناني كريم حداد | قال | "لن نتراجع" | direct claims | كريم حداد
قالت المتحدثة باسم الشرطة ليلى حداد إن ثلاثة أصيبوا، مضيفة أن التحقيق مستمر.
> المتحدثة باسم الشرطة ليلى حداد | قالت | إن ثلاثة أصيبوا | indirect claims | ليلى حداد
> المتحدثة باسم الشرطة ليلى حداد | مضيفة | أن التحقيق مستمر | indirect claims | ليلى حداد
أكدت وزارة الصحة أنّ شخصين توفيا.
> وزارة الصحة | أكدت | أنّ شخصين توفيا | indirect confirms | وزارة الصحة
وفقا لوزارة الصحة، توفي شخصان.
> وزارة الصحة | وفقا ل | توفي شخصان | indirect claims | وزارة الصحة
توفي شخصان، بحسب الشرطة.
> الشرطة | بحسب | توفي شخصان | indirect claims | -
وفق ما أعلنته الشرطة، أغلق الميناء.
> الشرطة | وفق ما أعلنته | أغلق الميناء | indirect announces | -
أشار الوزير إلى أن القرار «نهائي ولا رجعة فيه».
> الوزير | أشار | أن القرار «نهائي ولا رجعة فيه» | mixed claims | -
نفت وزارة الصحة الاتهامات الموجهة إليها.
> وزارة الصحة | نفت | الاتهامات الموجهة إليها | indirect denies | وزارة الصحة
رفضت الشركة التعليق على القضية. تعهد الوزير بإعادة فتح الجسر.
> الشركة | رفضت … التعليق | على القضية | indirect declines | -
> الوزير | تعهد | بإعادة فتح الجسر | indirect promises | -
قال شهود عيان إنهم رأوا دخانا، بينما أكدت الشرطة أن الحريق أخمد.
> شهود عيان | قال | إنهم رأوا دخانا | indirect claims | -
> الشرطة | أكدت | أن الحريق أخمد | indirect confirms | -
يعتقد الخبراء أن المياه سترتفع.
> الخبراء | يعتقد | أن المياه سترتفع | indirect opinion unsaid | -
زار الوزير المدينة بعد أن هدأت الأوضاع. عرض فيلم «ظل النهر» مساء الخميس. ذكر التقرير الأسعار.`,
  ],
];

describe('who said what', () => {
  for (const [language, table] of news)
    for (const part of table.split(/\n(?!>)/)) {
      const [text = '', ...statements] = part.split('\n').map((line) => line.replace(/^> /, ''));
      if (text === '') continue;
      const found = () => suggest(text, language).map((one) => told(text, one));
      test(`${language}: ${text}`, () => assert.deepEqual(found(), statements));
    }
});

describe('who a speaker is', () => {
  const only = (text: string, language: string, knownNames: readonly string[] = []) => {
    const [one] = otherLanguages.suggest({ text, language, day: null, knownNames });
    assert.ok(one, text);
    return one;
  };

  test('has a role beside the name or alone, and an organisation where it is plain', () => {
    assert.equal(only('«Так», — сказала речниця поліції Олена Крук.', 'uk').role, 'речниця поліції');
    assert.equal(only('„Ja“, sagte der Sprecher der Feuerwehr, Karl Huber.', 'de').role, 'Sprecher der Feuerwehr');
    const spokeswoman = only("La porte-parole du ministère de l'Intérieur, Claire Aubin, a dit que non.", 'fr');
    assert.equal(spokeswoman.role, "porte-parole du ministère de l'Intérieur");
    assert.equal(spokeswoman.organisation, "ministère de l'Intérieur");
    assert.equal(only('"Sí", dijo el alcalde.', 'es').role, 'alcalde');
    assert.equal(only('قال كمال ناصر، رئيس نقابة الصيادين، إن البحر هائج.', 'ar').role, 'رئيس نقابة الصيادين');
  });

  test('is the last person whom the pronoun fits', () => {
    const text = 'Степан Гай сказав, що ні. Олена Крук сказала, що так. Він додав, що подумає. Вона додала, що чекає.';
    assert.deepEqual(
      suggest(text, 'uk').map(({ speaker }) => speaker),
      ['Степан Гай', 'Олена Крук', 'Степан Гай', 'Олена Крук'],
    );
  });

  test('may be somebody the newsroom knows', () => {
    assert.equal(only('„Ja“, sagte Huber.', 'de', ['Karl Huber']).speaker, 'Karl Huber');
    assert.equal(only('„Ja“, sagte Huber.', 'de').speaker, null);
  });
});

describe('any text', () => {
  test('in a language without rules finds nothing', () => {
    assert.deepEqual(otherLanguages.languages, ['uk', 'de', 'fr', 'es', 'ar']);
    for (const language of ['en', 'pl', 'ukr', '', 'x-de'])
      assert.deepEqual(suggest('«Так», — сказав мер. „Ja“, sagte er. “Yes,” he said.', language), []);
    assert.equal(suggest('„Ja“, sagte Karl Huber.', 'de-CH').length, 1);
    assert.deepEqual(suggest('“The gate was open,” said Maren Holt. Holt said that it was open.', 'uk'), []);
  });

  test('goes on where a quotation goes on in the next paragraph', () => {
    const text = 'Мер сказав: «Ми бачили дим.\n\n«Ніхто не постраждав».\n\nМіст відкрили в травні.';
    assert.deepEqual(
      suggest(text, 'uk').map((one) => told(text, one)),
      ['Мер | сказав | «Ми бачили дим. … «Ніхто не постраждав» | direct claims | -'],
    );
  });

  const pieces: Readonly<Record<string, string>> = {
    uk: 'Гай сказав , що « » — . : за словами він мер і як повідомив в поліції „ “ \n 12 травня додавши ,',
    de: 'Huber sagte , dass „ “ : . hat gesagt laut zufolge er die Polizei teilte mit so wie mitteilte und » « \n am Montag',
    fr: "Roule a déclaré , que « » : . selon il dit - t la mairie comme l'a indiqué ajoutant et qu'il \n lundi de",
    es: 'Mota dijo , que " " : . según ella el alcalde ha dicho y añadió se « » “ ” \n el lunes de en no',
    ar: 'قال الوزير ، إن « » : . وأضاف أن بحسب سامر الخطيب مضيفا وفقا لوزارة الصحة \n الاثنين في "',
  };
  for (const [language, list] of Object.entries(pieces))
    test(`in ${language} is read to its end with every stretch inside it and in order`, () => {
      const piece = fc.constantFrom(...list.split(' '));
      fc.assert(
        fc.property(fc.array(fc.oneof({ weight: 6, arbitrary: piece }, fc.string({ unit: 'grapheme' }))), (parts) => {
          const text = parts.join(' ');
          for (const { source, cue, content, confidence } of suggest(text, language)) {
            assert.ok(content.length > 0 && cue.length > 0 && confidence > 0 && confidence <= 1);
            for (const spans of [source, cue, content])
              for (const [index, { start, end }] of spans.entries())
                assert.ok(start >= (spans[index - 1]?.end ?? 0) && start < end && end <= text.length, text);
          }
        }),
        { numRuns: 200 },
      );
    });
});
