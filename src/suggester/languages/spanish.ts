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

/** Verbs in -ar by their stem, `stem:stressed` where that changes: niega, niegan, negó, negaron, negaba, negaban, negado. */
function inAr(stems: string): readonly Forms[] {
  return listed(stems).map((entry) => {
    const [stem = '', stressed = stem] = entry.split(':');
    return {
      finite: `${stressed}a ${stressed}an ${stem}ó ${stem}aron ${stem}aba ${stem}aban`,
      participle: `${stem}ado`,
      gerund: `${stem}ando`,
    };
  });
}

const verbs = verbsOf([
  {
    act: 'claims',
    takes: 'clause',
    forms: [
      ...inAr(`afirm declar explic señal indic asegur manifest:manifiest coment relat inform destac subray recalc remarc precis
        detall apunt agreg contest replic reiter record:recuerd revel aclar matiz asever argument aleg testific notific
        comunic avanz adelant public expres cont:cuent lament denunci ratific enfatiz puntualiz acot zanj tuite`),
      { finite: 'dice dicen dijo dijeron decía decían', participle: 'dicho', gerund: 'diciendo' },
      { finite: 'añade añaden añadió añadieron añadía', participle: 'añadido', gerund: 'añadiendo' },
      {
        finite: 'sostiene sostienen sostuvo sostuvieron sostenía sostenían',
        participle: 'sostenido',
        gerund: 'sosteniendo',
      },
      { finite: 'mantiene mantienen mantuvo mantuvieron mantenía', participle: 'mantenido', gerund: 'manteniendo' },
      { finite: 'insiste insisten insistió insistieron insistía', participle: 'insistido', gerund: 'insistiendo' },
      {
        finite: 'responde responden respondió respondieron respondía',
        participle: 'respondido',
        gerund: 'respondiendo',
      },
      { finite: 'repite repiten repitió repitieron repetía', participle: 'repetido', gerund: 'repitiendo' },
      { finite: 'escribe escriben escribió escribieron escribía', participle: 'escrito', gerund: 'escribiendo' },
      { finite: 'sugiere sugieren sugirió sugirieron sugería', participle: 'sugerido', gerund: 'sugiriendo' },
      { finite: 'concluye concluyen concluyó concluyeron concluía', participle: 'concluido', gerund: 'concluyendo' },
      { finite: 'expone exponen expuso expusieron exponía', participle: 'expuesto', gerund: 'exponiendo' },
    ],
  },
  {
    act: 'denies',
    takes: 'object',
    forms: [
      ...inAr('neg:nieg rechaz refut'),
      {
        finite: 'desmiente desmienten desmintió desmintieron desmentía',
        participle: 'desmentido',
        gerund: 'desmintiendo',
      },
    ],
  },
  {
    act: 'confirms',
    takes: 'object',
    forms: [
      ...inAr('confirm corrobor confes:confies'),
      { finite: 'admite admiten admitió admitieron admitía', participle: 'admitido', gerund: 'admitiendo' },
      {
        finite: 'reconoce reconocen reconoció reconocieron reconocía',
        participle: 'reconocido',
        gerund: 'reconociendo',
      },
    ],
  },
  {
    act: 'estimates',
    takes: 'clause',
    forms: [
      ...inAr('estim calcul pronostic cifr vaticin'),
      { finite: 'prevé prevén previó previeron preveía', participle: 'previsto', gerund: 'previendo' },
      { finite: 'predice predicen predijo predijeron', participle: 'predicho', gerund: 'prediciendo' },
    ],
  },
  { act: 'announces', takes: 'object', sure: 0.9, forms: inAr('anunci proclam') },
  {
    act: 'promises',
    takes: 'object',
    forms: [
      ...inAr('garantiz jur'),
      { finite: 'promete prometen prometió prometieron prometía', participle: 'prometido', gerund: 'prometiendo' },
      { finite: 'compromete comprometen comprometió comprometieron', participle: 'comprometido' },
    ],
  },
  {
    act: 'threatens',
    takes: 'object',
    forms: [
      ...inAr('amenaz alert'),
      { finite: 'advierte advierten advirtió advirtieron advertía', participle: 'advertido', gerund: 'advirtiendo' },
    ],
  },
  { act: 'opinion', takes: 'clause', forms: inAr('opin critic quej juzg elogi') },
  {
    act: 'opinion',
    takes: 'object',
    sure: 0.9,
    forms: [
      ...inAr('acus conden reclam'),
      { finite: 'exige exigen exigió exigieron exigía', participle: 'exigido', gerund: 'exigiendo' },
      { finite: 'pide piden pidió pidieron pedía', participle: 'pedido', gerund: 'pidiendo' },
    ],
  },
  { act: 'opinion', takes: 'quoted object', sure: 0.9, forms: inAr('calific tild tach') },
  {
    act: 'opinion',
    takes: 'clause',
    isSaid: false,
    sure: 0.75,
    forms: [
      ...inAr('pens:piens consider esper confi:confí'),
      { finite: 'cree creen creyó creyeron creía creían', participle: 'creído', gerund: 'creyendo' },
      { finite: 'teme temen temió temieron temía temían', participle: 'temido', gerund: 'temiendo' },
    ],
  },
  { act: 'question', takes: 'clause', forms: inAr('pregunt cuestion') },
  {
    act: 'claims',
    takes: 'quote',
    sure: 0.8,
    forms: [
      ...inAr('exclam grit brome ironiz continu:continú susurr sentenci'),
      { finite: 'prosigue prosiguen prosiguió prosiguieron', participle: 'proseguido' },
      { finite: 'lee reza' },
    ],
  },
]);

const genders: readonly (readonly [Gender | null, string])[] = [
  ['masculine', 'el un este ese aquel'],
  ['feminine', 'la una esta esa aquella'],
  [
    null,
    'los las unos unas su sus estos estas varios varias dos tres cuatro cinco diez algunos algunas muchos otros otras cada todo todos',
  ],
];

/** Spanish, with the angular marks of its academies and the English ones that most newspapers print. */
export const spanish: LanguageData = {
  language: 'es',
  quotationMarks: [
    ['«', '»'],
    ['“', '”'],
    ['"', '"'],
  ],
  interrupts: '—',
  capitals: 'names',
  verbFirst: false,
  dropsSubject: true,
  bareNouns: true,
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
      'hizo saber, hicieron saber, dio a conocer, dieron a conocer, puso de manifiesto, dejó claro, dejaron claro',
    ],
    [
      'declines',
      'object',
      `se negó a comentar, se negaron a comentar, declinó comentar, declinaron comentar, no quiso comentar, no quisieron comentar,
      no quiso hacer comentarios, no quisieron hacer comentarios, declinó hacer comentarios, rehusó comentar, no respondió a,
      no respondieron a, no ha respondido a, no han respondido a, declinó responder, evitó pronunciarse`,
    ],
    ['claims', 'place', 'se lee, se señala, se indica, se afirma'],
  ]),
  auxiliaries: setOf('ha han había habían habrá habrán habría habrían hubo'),
  passives: setOf('es son fue fueron era eran será sido ser está están estaba'),
  negations: setOf('no nunca jamás tampoco'),
  clitics: setOf('lo le les se nos me'),
  impersonal: setOf('se'),
  prefixes: [],
  complementisers: setOf('que'),
  otherClauses: setOf(
    `antes después para ya mientras sin desde hasta puesto dado pesar más menos siempre luego lo el la los las`,
  ),
  elidedComplementiser: null,
  according: phrasesOf(
    phrasesAs(
      'behind',
      `según, de acuerdo con, de acuerdo a, en palabras de, a juicio de, a juicio del, en opinión de, en opinión del,
      en palabras del, conforme a, a decir de, de acuerdo al`,
    ),
  ),
  grownBehind: setOf(''),
  grown: '',
  asWords: phrasesOf([
    ['según', true],
    ['como', true],
    ['tal y como', true],
    ['tal como', true],
  ]),
  tags: setOf(''),
  pronouns: new Map([
    ['él', 'masculine'],
    ['ella', 'feminine'],
    ['ellos', null],
    ['ellas', null],
  ]),
  possessives: new Map(),
  articles: new Map(genders.flatMap(([gender, words]) => listed(words).map((word) => [word, gender] as const))),
  inNoun: setOf('de del'),
  prepositions: setOf(
    `a al ante bajo con contra desde durante en entre hacia hasta mediante para por sin sobre tras vía`,
  ),
  places: setOf('en'),
  placedVerb: null,
  relatives: setOf('quien quienes cuyo cuya donde cual cuales'),
  joins: setOf('y e'),
  parts: setOf('pero mientras aunque sino'),
  adverbs: setOf(
    `también además esto eso ayer hoy mañana luego después antes así ya todavía aún entonces asimismo anoche incluso sólo solo aquí allí ahora
    más tarde posteriormente`,
  ),
  adverbEnding: /^(?!(?:presidente|mente)$)\p{L}{3,}mente$/u,
  times: setOf(
    `lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre
    noviembre diciembre mañana tarde noche madrugada semana mes año pasado pasada`,
  ),
  ends: setOf(`cuando si porque pues aunque según cómo ni o u es son era fue está están cuánto qué`),
  titles: setOf(
    `presidente presidenta ministro ministra primer primera alcalde alcaldesa gobernador gobernadora diputado diputada senador senadora
    portavoz vocero vocera director directora jefe jefa secretario secretaria fiscal juez jueza abogado abogada general coronel
    comandante capitán capitana embajador embajadora experto experta analista economista profesor profesora médico médica
    investigador investigadora testigo rey reina papa obispo doctor doctora dr dra señor señora sr sra don doña fundador fundadora
    autor autora activista agricultor agricultora concejal concejala consejero consejera canciller vicepresidente vicepresidenta
    líder dirigente comisario comisaria delegado delegada vecino vecina pescador historiador historiadora entrenador entrenadora
    sindicalista periodista representante titular expresidente expresidenta geóloga geólogo`,
  ),
  titleEnding: null,
  organisations: setOf(
    `ministerio policía gobierno fiscalía tribunal ayuntamiento alcaldía consejo junta comisión comité agencia empresa compañía grupo
    universidad instituto hospital escuela colegio partido sindicato asociación fundación banco ejército parlamento congreso senado
    diario periódico canal organización onu otan ue unión región autoridad cámara corte dirección federación delegación centro
    observatorio laboratorio bomberos guardia ejecutivo autoridades`,
  ),
  organisationForms: setOf(''),
  unnamed: setOf('testigos fuentes expertos vecinos analistas residentes autoridades funcionarios'),
  particles: setOf('de del la las los y e van von di da al bin ben'),
  caseEnding: null,
  namesInCases: null,
  verbGender: null,
  abbreviations: setOf('sr sra srta dr dra d dña ee uu ud uds lic ing av avda etc aprox núm art pág gral cnel'),
};
