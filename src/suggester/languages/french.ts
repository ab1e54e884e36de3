import { phrasesOf } from '../tokens.ts';
import {
  type Forms,
  type Gender,
  type LanguageData,
  listed,
  phrasesAs,
  reportingPhrases,
  setOf,
  verbsOf,
} from './language-data.ts';

/** Verbs in -er by their stem: déclare, déclarent, déclara, déclarèrent, déclarait, déclaraient, déclaré, déclarant. */
function inEr(stems: string): readonly Forms[] {
  return listed(stems).map((entry) => {
    // rappel:rappell, révél:révèl – the second before a silent e; annonç and soulign have soft letters of their own.
    const [stem = '', silent = stem] = entry.split(':');
    const soft = stem.replace(/c$/, 'ç').replace(/g$/, 'ge');
    return {
      finite: `${silent}e ${silent}ent ${soft}a ${stem}èrent ${soft}ait ${soft}aient`,
      // Behind s'est it agrees with who speaks.
      participle: `${stem}é ${stem}ée ${stem}és ${stem}ées`,
      gerund: `${soft}ant`,
    };
  });
}

const verbs = verbsOf([
  {
    act: 'claims',
    takes: 'clause',
    forms: [
      ...inEr(`déclar affirm expliqu indiqu précis ajout soulign insist assur racont comment martel:martèl témoign relat rapport
        signal argument not répliqu rétorqu rappel:rappell révél:révèl réitér:réitèr répét:répèt suggér:suggèr clam lâch
        résum détaill observ avanc relev:relèv exprim dénonc regrett rectifi certifi exhort tweet post notifi inform plaid`),
      { finite: 'dit disent disait disaient dirent', participle: 'dit', gerund: 'disant' },
      { finite: 'redit redisent', participle: 'redit' },
      { finite: 'écrit écrivent écrivit écrivait écrivirent', participle: 'écrit', gerund: 'écrivant' },
      { finite: 'répond répondent répondit répondait répondirent', participle: 'répondu', gerund: 'répondant' },
      { finite: 'soutient soutiennent soutint soutenait soutenaient', participle: 'soutenu', gerund: 'soutenant' },
      { finite: 'maintient maintiennent maintint maintenait', participle: 'maintenu' },
      { finite: 'prétend prétendent prétendit prétendait prétendaient', participle: 'prétendu', gerund: 'prétendant' },
      { finite: 'conclut concluent concluait', participle: 'conclu', gerund: 'concluant' },
      { finite: 'poursuit poursuivent poursuivit poursuivait', participle: 'poursuivi' },
      { finite: 'plaint plaignent plaignit plaignait', participle: 'plaint plainte' },
    ],
  },
  {
    act: 'denies',
    takes: 'object',
    forms: [
      ...inEr('contest ni réfut'),
      { finite: 'dément démentent démentit démentait démentaient', participle: 'démenti', gerund: 'démentant' },
      { finite: 'contredit contredisent contredisait', participle: 'contredit' },
    ],
  },
  {
    act: 'confirms',
    takes: 'object',
    forms: [
      ...inEr('confirm concéd:concèd avou'),
      { finite: 'admet admettent admit admettait admirent', participle: 'admis', gerund: 'admettant' },
      {
        finite: 'reconnaît reconnait reconnaissent reconnut reconnaissait reconnurent',
        participle: 'reconnu',
        gerund: 'reconnaissant',
      },
      { finite: 'convient conviennent convint convenait', participle: 'convenu' },
    ],
  },
  {
    act: 'estimates',
    takes: 'clause',
    forms: [
      ...inEr('estim évalu pronostiqu calcul tabl chiffr'),
      { finite: 'prévoit prévoient prévoyait prévit', participle: 'prévu' },
      { finite: 'prédit prédisent prédisait', participle: 'prédit' },
    ],
  },
  { act: 'announces', takes: 'object', sure: 0.9, forms: inEr('annonc proclam dévoil') },
  {
    act: 'promises',
    takes: 'object',
    forms: [
      ...inEr('jur'),
      { finite: 'promet promettent promit promettait promirent', participle: 'promis', gerund: 'promettant' },
      { finite: 'garantit garantissent garantissait garantirent', participle: 'garanti', gerund: 'garantissant' },
    ],
  },
  {
    act: 'threatens',
    takes: 'object',
    forms: [
      ...inEr('menac alert'),
      { finite: 'avertit avertissent avertissait avertirent', participle: 'averti', gerund: 'avertissant' },
      { finite: 'prévient préviennent prévint prévenait', participle: 'prévenu' },
    ],
  },
  { act: 'opinion', takes: 'clause', forms: inEr('jug félicit indign critiqu étonn inquiét:inquièt déplor lament') },
  { act: 'opinion', takes: 'object', sure: 0.9, forms: inEr('réclam exig accus appel:appell condamn salu') },
  { act: 'opinion', takes: 'quoted object', sure: 0.9, forms: inEr('qualifi fustig tax trait') },
  {
    act: 'opinion',
    takes: 'clause',
    isSaid: false,
    sure: 0.75,
    forms: [
      ...inEr('pens considér:considèr espér:espèr redout'),
      { finite: 'croit croient croyait croyaient crut', participle: 'cru' },
      { finite: 'craint craignent craignait craignaient', participle: 'craint' },
    ],
  },
  { act: 'question', takes: 'clause', forms: inEr('demand interrog questionn') },
  {
    act: 'claims',
    takes: 'quote',
    sure: 0.8,
    forms: [
      ...inEr('lanc continu cri plaisant ironis soupir exclam murmur pest tranch lâch enchaîn grinc tonn confi'),
      { finite: 'reprend reprit reprenait', participle: 'repris' },
      { finite: 'sourit rit', participle: 'souri' },
    ],
  },
]);

const genders: readonly (readonly [Gender | null, string])[] = [
  ['masculine', 'le un ce cet'],
  ['feminine', 'la une cette'],
  [
    null,
    "les des ces son sa ses leur leurs notre nos plusieurs quelques deux trois quatre cinq dix certains certaines d'autres chaque l' aucun",
  ],
];

/** French, with guillemets and the spaces of French within them. */
export const french: LanguageData = {
  language: 'fr',
  quotationMarks: [
    ['«', '»'],
    ['“', '”'],
    ['„', '”'],
    ['"', '"'],
  ],
  interrupts: ',',
  capitals: 'names',
  verbFirst: false,
  dropsSubject: false,
  bareNouns: false,
  isApart: false,
  bareClauses: false,
  commaBefore: false,
  topics: setOf(''),
  correlates: setOf(''),
  verbs,
  phrases: reportingPhrases([
    [
      'claims',
      'clause',
      'a fait savoir, ont fait savoir, fait savoir, font savoir, avait fait savoir, a fait valoir, ont fait valoir, fait valoir, font valoir',
    ],
    [
      'declines',
      'object',
      `a refusé de commenter, ont refusé de commenter, refuse de commenter, refusent de commenter, n'a pas souhaité commenter,
      n'ont pas souhaité commenter, n'a pas souhaité réagir, n'ont pas souhaité réagir, n'a pas répondu, n'ont pas répondu,
      n'a pas voulu commenter, s'est refusé à tout commentaire, s'est refusée à tout commentaire, a refusé de répondre`,
    ],
    ['claims', 'place', 'peut-on lire, lit-on'],
  ]),
  auxiliaries: setOf(`a ont avait avaient aura auront aurait auraient eut l'a l'ont l'avait s'est s'était s'étaient`),
  passives: setOf('est sont était étaient été fut furent sera seront serait être'),
  negations: setOf("ne n' n'a n'ont n'avait pas jamais"),
  clitics: setOf('lui leur nous me se y en vous'),
  impersonal: setOf(''),
  prefixes: ["s'", "l'"],
  complementisers: setOf('que'),
  otherClauses: setOf(
    `avant après pour afin parce alors tandis bien dès lors depuis ainsi pendant sans jusqu'à quoi plus moins autant aussi tant`,
  ),
  elidedComplementiser: "qu'",
  according: phrasesOf(
    phrasesAs(
      'behind',
      `selon, d'après, aux dires de, aux dires du, de l'avis de, de l'avis du, à en croire, de source proche de, au dire de`,
    ),
  ),
  grownBehind: setOf(''),
  grown: '',
  asWords: phrasesOf([
    ['comme', true],
    ['ainsi que', true],
  ]),
  tags: setOf(''),
  pronouns: new Map([
    ['il', 'masculine'],
    ['elle', 'feminine'],
    ['lui', 'masculine'],
    ['ils', null],
    ['elles', null],
    ['on', null],
  ]),
  possessives: new Map(),
  articles: new Map(genders.flatMap(([gender, words]) => listed(words).map((word) => [word, gender] as const))),
  inNoun: setOf('de du des'),
  prepositions: setOf(
    `d'après à au aux dans en sur sous par pour avec sans chez vers lors devant après avant depuis pendant contre entre malgré dès jusque face
    selon via`,
  ),
  places: setOf('dans sur'),
  placedVerb: null,
  relatives: setOf('qui dont où lequel laquelle lesquels lesquelles auquel'),
  joins: setOf('et'),
  parts: setOf('mais tandis alors cependant or'),
  adverbs: setOf(
    `aussi cela ceci ça ensuite puis hier aujourd'hui demain ainsi encore déjà également toutefois enfin auparavant tard
    notamment toujours ici là aussitôt désormais d'abord néanmoins ailleurs`,
  ),
  adverbEnding:
    /^(?!(?:gouvernement|parlement|département|mouvement|logement|bâtiment|document|armement|règlement|comment|argument)$)\p{L}{3,}ment$/u,
  times: setOf(
    `lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre
    décembre matin soir midi après-midi semaine mois année nuit veille lendemain`,
  ),
  ends: setOf(
    `quand lorsque si car parce puisque comme afin ou ni soit est sont était étaient sera fut ont a avait quoi tout`,
  ),
  titles: setOf(
    `président présidente ministre premier première maire mairesse gouverneur gouverneure député députée sénateur sénatrice préfet
    préfète porte-parole directeur directrice chef cheffe responsable secrétaire procureur procureure juge avocat avocate général
    générale colonel commandant commandante capitaine ambassadeur ambassadrice expert experte analyste économiste professeur
    professeure médecin chercheur chercheuse témoin roi reine pape évêque docteur docteure monsieur madame m mme fondateur fondatrice
    auteur auteure autrice militant militante agriculteur agricultrice conseiller conseillère chancelier chancelière vice-président
    vice-présidente dirigeant dirigeante patron patronne élu élue habitant habitante pêcheur historien historienne sociologue
    entraîneur entraîneuse syndicaliste journaliste représentant représentante éleveur éleveuse`,
  ),
  titleEnding: null,
  organisations: setOf(
    `ministère police gendarmerie gouvernement parquet tribunal mairie ville conseil préfecture assemblée sénat commission comité agence
    entreprise société groupe université institut hôpital école parti syndicat association fondation banque armée état-major
    parlement journal chaîne organisation onu otan ue union région autorité autorités cour direction compagnie fédération élysée
    matignon centre laboratoire observatoire`,
  ),
  organisationForms: setOf(''),
  unnamed: setOf('témoins sources experts riverains habitants observateurs secouristes analystes'),
  particles: setOf("de du des la le van von di da el al ben d'"),
  caseEnding: null,
  namesInCases: null,
  verbGender: null,
  abbreviations: setOf('m mm mme mlle dr pr st ste av bd etc env art p vol'),
};
