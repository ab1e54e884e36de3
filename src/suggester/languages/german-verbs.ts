import { type Forms, listed, verbsOf } from './language-data.ts';

/** Weak verbs by their stem, `ge` before the participle: sagt, sagen, sagte, sagten, sage, gesagt. */
function weak(stems: string): readonly Forms[] {
  return listed(stems).map((stem) => ({ finite: finiteOf(stem), participle: `ge${stem}${linkOf(stem)}t` }));
}

/** The same without `ge`: erklären, bestätigen, dementieren. */
function weakWithoutGe(stems: string): readonly Forms[] {
  return listed(stems).map((stem) => ({ finite: finiteOf(stem), participle: `${stem}${linkOf(stem)}t` }));
}

/** The verb of a subordinate clause with its particle grown on, and the participle: mitteilte, mitgeteilt. */
function grownOn(particle: string, stems: string, ge = 'ge'): readonly Forms[] {
  return listed(stems).map((stem) => ({
    finite: listed(finiteOf(stem))
      .map((form) => particle + form)
      .join(' '),
    participle: `${particle}${ge}${stem}${linkOf(stem)}t`,
  }));
}

function finiteOf(stem: string): string {
  const link = linkOf(stem);
  return `${stem}${link}t ${stem}${/(?:er|el)$/.test(stem) ? 'n' : 'en'} ${stem}${link}te ${stem}${link}ten ${stem}e`;
}

function linkOf(stem: string): string {
  return /(?:[td]|chn|ffn)$/.test(stem) ? 'e' : '';
}

/** German verbs of speech by each of their forms. */
export const germanVerbs = verbsOf([
  {
    act: 'claims',
    takes: 'clause',
    forms: [
      ...weak(`sag mein antwort äußer`),
      ...weakWithoutGe(`erklär beton bericht behaupt erzähl erwider ergänz erläuter versicher beteuer bemerk berichtig
        konstatier resümier bilanzier argumentier kommentier informier präzisier wiederhol bekräftig bezeug spekulier
        begründ signalisier reagier beklag bemängel monier versicher vermeld protestier plädier`),
      ...weak('meld twitter post mahn schilder folger'),
      ...grownOn('mit', 'teil'),
      ...grownOn('hinzu', 'füg'),
      ...grownOn('fest', 'stell'),
      ...grownOn('klar', 'stell'),
      ...grownOn('an', 'merk deut führ'),
      ...grownOn('aus', 'führ sag'),
      ...grownOn('dar', 'leg'),
      { finite: 'spricht sprechen sprach sprachen', participle: 'gesprochen' },
      { finite: 'schreibt schreiben schrieb schrieben', participle: 'geschrieben' },
      { finite: 'unterstreicht unterstreichen unterstrich unterstrichen', participle: 'unterstrichen' },
      { finite: 'entgegnet entgegnen entgegnete entgegneten', participle: 'entgegnet' },
      { finite: 'angibt angeben angab angaben', participle: 'angegeben' },
      { finite: 'hervorhebt hervorheben hervorhob hervorhoben', participle: 'hervorgehoben' },
      { finite: 'hinweist hinweisen hinwies hinwiesen', participle: 'hingewiesen' },
    ],
  },
  { act: 'claims', takes: 'clause', behind: 'mit', forms: weak('teil') },
  { act: 'claims', takes: 'clause', behind: 'hinzu', forms: weak('füg') },
  { act: 'claims', takes: 'clause', behind: 'fest', forms: weak('stell') },
  { act: 'claims', takes: 'clause', behind: 'klar', forms: weak('stell') },
  {
    act: 'claims',
    takes: 'clause',
    behind: 'an',
    forms: [...weak('merk deut führ'), { finite: 'gibt geben gab gaben' }],
  },
  { act: 'claims', takes: 'clause', behind: 'aus', forms: weak('führ sag') },
  { act: 'claims', takes: 'clause', behind: 'dar', forms: weak('leg') },
  { act: 'claims', takes: 'clause', behind: 'hervor', forms: [{ finite: 'hebt heben hob hoben' }] },
  { act: 'claims', takes: 'clause', behind: 'darauf hin', forms: [{ finite: 'weist weisen wies wiesen' }] },
  {
    act: 'denies',
    takes: 'object',
    forms: [
      ...weakWithoutGe('dementier'),
      { finite: 'leugnet leugnen leugnete leugneten', participle: 'geleugnet' },
      { finite: 'bestreitet bestreiten bestritt bestritten', participle: 'bestritten' },
      { finite: 'widerspricht widersprechen widersprach widersprachen', participle: 'widersprochen' },
      { finite: 'zurückweist zurückweisen zurückwies zurückwiesen', participle: 'zurückgewiesen' },
    ],
  },
  { act: 'denies', takes: 'object', behind: 'zurück', forms: [{ finite: 'weist weisen wies wiesen' }] },
  {
    act: 'confirms',
    takes: 'object',
    forms: [
      ...weakWithoutGe('bestätig'),
      ...grownOn('ein', 'räum'),
      { finite: 'zugibt zugeben zugab zugaben', participle: 'zugegeben' },
      { finite: 'gesteht gestehen gestand gestanden', participle: 'gestanden eingestanden' },
    ],
  },
  {
    act: 'confirms',
    takes: 'object',
    behind: 'ein',
    forms: [...weak('räum'), { finite: 'gesteht gestand gestanden' }],
  },
  { act: 'confirms', takes: 'object', behind: 'zu', forms: [{ finite: 'gibt geben gab gaben' }] },
  {
    act: 'estimates',
    takes: 'clause',
    forms: [
      ...weak('schätz'),
      ...weakWithoutGe('prognostizier kalkulier'),
      ...grownOn('voraus', 'sag'),
      ...grownOn('vorher', 'sag'),
    ],
  },
  { act: 'estimates', takes: 'object', behind: 'voraus', forms: weak('sag') },
  { act: 'estimates', takes: 'object', behind: 'vorher', forms: weak('sag') },
  {
    act: 'announces',
    takes: 'object',
    sure: 0.9,
    forms: [
      ...weakWithoutGe('verkünd'),
      ...grownOn('an', 'kündig'),
      { finite: 'bekanntgibt bekanntgab bekanntgaben', participle: 'bekanntgegeben' },
    ],
  },
  { act: 'announces', takes: 'object', sure: 0.9, behind: 'an', forms: weak('kündig') },
  { act: 'announces', takes: 'object', sure: 0.9, behind: 'bekannt', forms: [{ finite: 'gibt geben gab gaben' }] },
  {
    act: 'promises',
    takes: 'object',
    forms: [
      ...weak('gelob'),
      ...weakWithoutGe('garantier'),
      ...grownOn('zu', 'sag'),
      ...grownOn('zu', 'sicher'),
      { finite: 'verspricht versprechen versprach versprachen', participle: 'versprochen' },
      { finite: 'schwört schwören schwor schworen', participle: 'geschworen' },
    ],
  },
  { act: 'promises', takes: 'object', behind: 'zu', forms: weak('sag sicher') },
  { act: 'threatens', takes: 'object', forms: weak('droh warn') },
  {
    act: 'opinion',
    takes: 'clause',
    forms: [...weakWithoutGe('kritisier verurteil'), ...weak('lob urteil'), { finite: 'findet finden fand fanden' }],
  },
  {
    act: 'opinion',
    takes: 'object',
    sure: 0.9,
    forms: [...weak('forder'), ...weakWithoutGe('verlang appellier')],
  },
  { act: 'opinion', takes: 'object', sure: 0.9, behind: 'vor', forms: [{ finite: 'wirft werfen warf warfen' }] },
  {
    act: 'opinion',
    takes: 'object',
    sure: 0.9,
    behind: 'auf',
    forms: [{ finite: 'ruft rufen rief riefen' }, ...weak('forder')],
  },
  {
    act: 'opinion',
    takes: 'quoted object',
    sure: 0.9,
    forms: [
      ...weakWithoutGe('beschuldig'),
      { finite: 'bezeichnet bezeichnen bezeichnete bezeichneten', participle: 'bezeichnet' },
      { finite: 'nennt nennen nannte nannten', participle: 'genannt' },
    ],
  },
  {
    act: 'opinion',
    takes: 'clause',
    isSaid: false,
    sure: 0.75,
    forms: [
      ...weak('glaub hoff fürcht'),
      ...weakWithoutGe('befürcht'),
      { finite: 'denkt denken dachte dachten', participle: 'gedacht' },
    ],
  },
  { act: 'estimates', takes: 'clause', isSaid: false, sure: 0.75, forms: weakWithoutGe('vermut erwart') },
  { act: 'question', takes: 'clause', forms: weak('frag') },
  {
    act: 'claims',
    takes: 'quote',
    sure: 0.8,
    forms: [
      ...weak('scherz lach seufz schimpf flüster zitier'),
      { finite: 'ruft rief riefen', participle: 'gerufen' },
      { finite: 'fährt fuhr fuhren' },
    ],
  },
  { act: 'claims', takes: 'quote', sure: 0.9, behind: 'fort', forms: [{ finite: 'fährt fahren fuhr fuhren' }] },
  // To call off, to dismiss, to press, to look like: no words are reported.
  { act: 'claims', takes: 'nothing', behind: 'ab', forms: weak('sag meld') },
  { act: 'claims', takes: 'nothing', behind: 'an', forms: [...weak('meld'), { finite: 'spricht sprach sprachen' }] },
  { act: 'claims', takes: 'nothing', behind: 'aus', forms: [{ finite: 'spricht sprach sprachen' }] },
  { act: 'claims', takes: 'nothing', behind: 'ein', forms: [...weak('stell')] },
  { act: 'declines', takes: 'object', behind: 'nicht äußern', forms: [{ finite: 'wollte wollten will wollen' }] },
  { act: 'declines', takes: 'object', behind: 'nicht kommentieren', forms: [{ finite: 'wollte wollten will wollen' }] },
  { act: 'declines', takes: 'object', behind: 'stellungnahme ab', forms: weak('lehn') },
  { act: 'declines', takes: 'object', behind: 'kommentar ab', forms: weak('lehn') },
]);
