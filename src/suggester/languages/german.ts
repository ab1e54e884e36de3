import { phrasesOf } from '../tokens.ts';
import { germanVerbs } from './german-verbs.ts';
import { type Gender, type LanguageData, listed, phrasesAs, reportingPhrases, setOf } from './language-data.ts';

const genders: readonly (readonly [Gender | null, string])[] = [
  ['masculine', 'der'],
  [
    null,
    `die das dem den des ein eine einer eines einem einen sein seine seiner seinem ihr ihre ihrer ihrem mehrere viele einige zwei
    drei vier fünf zehn beide alle dieser diese dieses diesem jener kein keine manche`,
  ],
];

/** German, with the quotation marks of Germany and Austria („…“, »…«) and of Switzerland («…»). */
export const german: LanguageData = {
  language: 'de',
  quotationMarks: [
    ['„', '“'],
    ['»', '«'],
    ['«', '»'],
    ['“', '”'],
    ['„', '”'],
    ['"', '"'],
  ],
  interrupts: null,
  capitals: 'nouns',
  verbFirst: false,
  dropsSubject: false,
  bareNouns: false,
  isApart: true,
  bareClauses: true,
  commaBefore: true,
  topics: setOf(''),
  correlates: setOf(''),
  verbs: germanVerbs,
  phrases: reportingPhrases([
    ['claims', 'place', 'heißt es, hieß es'],
    ['declines', 'object', 'reagierte nicht auf, reagierten nicht auf, antwortete nicht auf, antworteten nicht auf'],
    [
      'declines',
      'object',
      'äußerte sich nicht, äußerten sich nicht, äußerte sich zunächst nicht, äußerten sich zunächst nicht',
    ],
  ]),
  auxiliaries: setOf('hat haben hatte hatten habe hätte hätten'),
  passives: setOf(
    `ist sind war waren sei seien wäre wären wird werden wurde wurden worden würde würden werde kann können konnte konnten könne
    soll sollen sollte sollten solle muss müssen musste mussten müsse darf dürfen durfte dürfe dürfte will wollen wollte wolle`,
  ),
  negations: setOf('nicht nie niemals kaum'),
  clitics: setOf('sich'),
  impersonal: setOf(''),
  prefixes: [],
  complementisers: setOf('dass daß ob'),
  otherClauses: setOf(``),
  elidedComplementiser: null,
  according: phrasesOf([
    ...phrasesAs(
      'behind' as const,
      `laut, gemäß, nach angaben von, nach angaben, nach aussage, nach aussagen, nach einschätzung, nach darstellung,
      nach ansicht, nach meinung, nach auskunft, nach worten, nach den worten, nach informationen, nach auffassung,
      nach überzeugung, nach berechnungen, nach erkenntnissen, nach mitteilung, unter berufung auf, den worten`,
    ),
    ...phrasesAs('before' as const, 'zufolge'),
  ]),
  grownBehind: setOf(''),
  grown: '',
  asWords: phrasesOf([['wie', true]]),
  tags: setOf('so'),
  pronouns: new Map([
    ['er', 'masculine'],
    ['sie', 'feminine'],
  ]),
  possessives: new Map([
    ['seinen', 'masculine'],
    ['seiner', 'masculine'],
    ['ihren', 'feminine'],
    ['ihrer', 'feminine'],
  ]),
  articles: new Map(genders.flatMap(([gender, words]) => listed(words).map((word) => [word, gender] as const))),
  inNoun: setOf('der des von vom für'),
  prepositions: setOf(
    `am an im in ins auf aus bei beim bis durch gegen gegenüber mit nach seit trotz über um unter vor während wegen zu zum zur
    zwischen ab ohne neben laut anlässlich angesichts aufgrund gemäß hinter innerhalb`,
  ),
  places: setOf('in im aus von beim bei'),
  placedVerb: null,
  relatives: setOf('welcher welche welches deren dessen wer was'),
  joins: setOf('und sowie'),
  parts: setOf('aber doch während wohingegen sondern'),
  adverbs: setOf(
    `auch zuvor jedoch hingegen dagegen später dazu dann danach daraufhin zudem außerdem ferner weiter weiterhin zugleich gleichzeitig gestern heute
    morgen vorgestern so dabei dort hier nun jetzt bereits schon erneut wieder anschließend schließlich zunächst abends
    morgens mittags kürzlich jüngst demnach ebenfalls ebenso indes allerdings nur noch damals wörtlich öffentlich einmal
    mehrfach wiederholt selbst unterdessen inzwischen mittlerweile darüber hinaus hierzu diesbezüglich`,
  ),
  adverbEnding: null,
  times: setOf(
    `montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend montagabend dienstagabend mittwochabend donnerstagabend
    freitagabend samstagabend sonntagabend montagmorgen dienstagmorgen mittwochmorgen donnerstagmorgen freitagmorgen januar
    jänner februar märz april mai juni juli august september oktober november dezember abend morgen mittag nachmittag vormittag
    nacht woche jahr jahres monat uhr wochenende tag`,
  ),
  ends: setOf(
    `wenn weil als obwohl nachdem bevor damit da denn falls sobald solange indem oder um ohne statt wo wohin woher wann warum
    weshalb wie`,
  ),
  titles: setOf(
    `präsident präsidentin minister ministerin kanzler kanzlerin sprecher sprecherin chef chefin leiter leiterin vorsitzende
    vorsitzender vorsitzenden direktor direktorin bürgermeister bürgermeisterin landrat landrätin senator senatorin abgeordnete
    abgeordneter staatsanwalt staatsanwältin anwalt anwältin richter richterin general generalin oberst kommandeur kommandant
    botschafter botschafterin experte expertin analyst analystin ökonom ökonomin professor professorin arzt ärztin forscher
    forscherin zeuge zeugin könig königin papst bischof bischöfin doktor dr prof herr frau trainer trainerin gründer gründerin
    inhaber inhaberin autor autorin aktivist aktivistin landwirt landwirtin vorstand staatssekretär staatssekretärin
    generalsekretär generalsekretärin kapitän kapitänin bauer bäuerin lehrer lehrerin historiker historikerin ministerpräsident
    ministerpräsidentin mitarbeiter mitarbeiterin vertreter vertreterin beamter beamtin geologe geologin`,
  ),
  titleEnding:
    /\p{L}(?:minister|ministerin|sprecher|sprecherin|meister|meisterin|chef|chefin|leiter|leiterin|präsident|präsidentin|kanzler|kanzlerin|vorsitzende|vorsitzender|direktor|direktorin|anwalt|anwältin|richter|richterin|experte|expertin|forscher|forscherin|beauftragte|beauftragter|sekretär|sekretärin|inspekteur|kommissar|kommissarin|rätin|verwalter|verwalterin|wissenschaftler|wissenschaftlerin|trainer|trainerin|ärztin|loge|login|führer|führerin|\p{L}{6}er|\p{L}{6}erin)$/u,
  organisations: setOf(
    `ministerium polizei feuerwehr regierung staatsanwaltschaft gericht stadt gemeinde behörde behörden amt verwaltung kommission
    ausschuss agentur unternehmen firma konzern universität institut hochschule klinik krankenhaus schule partei fraktion verband
    gewerkschaft verein stiftung bank armee bundeswehr parlament bundestag bundesrat rat zeitung sender organisation bundesregierung
    landesregierung stadtverwaltung hafenbehörde hafenamt landesamt bundesamt nato eu uno außenministerium innenministerium
    verteidigungsministerium verkehrsministerium finanzministerium reederei gesellschaft zentrale wetterdienst`,
  ),
  organisationForms: setOf(
    'ministeriums amts amtes instituts konzerns verbands verbandes unternehmens gerichts parlaments senders',
  ),
  unnamed: setOf('zeugen augenzeugen experten beobachter anwohner forscher behörden helfer kritiker medien quellen'),
  particles: setOf('von van de der den zu zum zur vom di da du del la le al bin'),
  caseEnding: /s$/,
  namesInCases: null,
  verbGender: null,
  abbreviations: setOf(
    'dr prof ca bzw usw nr st str hr fr bd mio mrd inkl evtl ggf vgl abs art z b d h u a s o ä sog geb gest',
  ),
};
