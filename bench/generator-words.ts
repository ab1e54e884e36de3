/** The words that made-up stories are put together from. Every name is invented. */

type Words = readonly [string, ...string[]];

/** Sentences with `{kind}` for a word of that kind; the first of a list comes most often. */
export interface Grammar {
  readonly headline: Words;
  readonly standfirst: Words;
  readonly sentence: Words;
  readonly words: Readonly<Record<string, Words>>;
}

export const sectionNames = [
  'Town',
  'Harbour',
  'Council',
  'Business',
  'Schools',
  'Sport',
  'Culture',
  'Opinion',
] as const;

const matters =
  'sea wall|ferry line|oyster beds|bus fares|grain store|old cannery|night market|flood maps|school meals|rents';
const aspects = 'in court|by the numbers|and the council|after the storm';
/** The plain matters first, then each seen in other ways. */
export const topicNames: readonly string[] = [
  ...matters.split('|').map((matter) => `The ${matter}`),
  ...aspects.split('|').flatMap((aspect) => matters.split('|').map((matter) => `The ${matter} ${aspect}`)),
];

const tagBeginnings =
  'tide|quay|parish|budget|weather|transport|housing|wildlife|archive|election|health|farm|rail|water|heritage';
const tagEndings = 'report|survey|dispute|week|fund|plan|watch|question|review|diary';
export const tagNames: readonly string[] = tagEndings
  .split('|')
  .flatMap((ending) => tagBeginnings.split('|').map((beginning) => `${beginning} ${ending}`));

const first: Words = [
  'Orla',
  'Wren',
  'Tamsin',
  'Idris',
  'Maud',
  'Anselm',
  'Petra',
  'Corin',
  'Sabeth',
  'Rufus',
  'Nell',
  'Osric',
];
const last: Words = [
  'Wintergill',
  'Tollard',
  'Marrow',
  'Pell',
  'Quennell',
  'Hobday',
  'Sallow',
  'Fenwright',
  'Ashlock',
  'Dray',
];
const nameOf = (_: unknown, index: number) => `${first[index % first.length]} ${last[(index * 7) % last.length]}`;
export const bylineNames: Words = [nameOf(null, 0), ...Array.from({ length: 23 }, (_, index) => nameOf(_, index + 1))];

const english: Grammar = {
  headline: [
    '{Body} delays {matter} {until}',
    '{Matter} to cost {amount} more than planned',
    '{number} {people} ask {body} to keep the {thing} open',
    '{Body} and {people} disagree over {matter}',
    'Why {matter} will not be settled {until}',
    '{Thing} closes for {number} days after {event}',
    '{Person} takes over the {thing}',
  ],
  standfirst: [
    'The {body} says the {thing} is safe; {people} want to see the figures.',
    'Papers seen by this newsroom put the cost of {matter} at {amount}.',
    'A vote is due on {day}, and nobody expects it to be the last.',
  ],
  sentence: [
    '{Person}, of the {body}, said the {thing} would stay open {until}.',
    'The {body} has set aside {amount} for {matter}, {number} per cent more than last year.',
    'Some {number} {people} came to the meeting, and most of them spoke against the plan.',
    'After {event}, {people} were told to keep away from the {thing} {until}.',
    '“We asked for {matter} in writing and were given a leaflet,” said {person}.',
    'A report to the {body} counts {number} complaints about the {thing} since {event}.',
    'The {thing} was built for half the traffic that it carries, and {people} have said so for years.',
    '{Person} would not say whether {matter} had been discussed with the {body} before {event}.',
    'It is the second time that {matter} has been put off; the first was before {event}.',
    'Nobody at the {body} could be reached on {day}.',
  ],
  words: {
    matter: [
      'the sea wall',
      'the ferry line',
      'the oyster beds',
      'bus fares',
      'the grain store',
      'school meals',
      'the rents',
    ],
    thing: [
      'quay',
      'ferry',
      'school',
      'bridge',
      'library',
      'market',
      'pumping station',
      'slipway',
      'signal box',
      'lido',
    ],
    body: [
      'council',
      'harbour board',
      'water company',
      'county court',
      'fire service',
      'bus company',
      'growers’ union',
    ],
    people: ['residents', 'traders', 'parents', 'growers', 'pupils', 'commuters', 'tenants', 'anglers', 'nurses'],
    event: [
      'the storm of the spring tide',
      'the inquiry',
      'the by-election',
      'the fire',
      'the long frost',
      'the strike',
    ],
    until: ['until spring', 'until the next meeting', 'before the end of the month', 'until the tests are published'],
    day: ['Tuesday', 'Monday', 'Friday', 'Thursday', 'Wednesday', 'Saturday', 'Sunday'],
    amount: ['£38,000', '£1.2 million', '£410,000', '£7,500', '£26 million'],
    number: ['nine', '14', '38', '120', '260', '1,400', '15,000'],
  },
};

const ukrainian: Grammar = {
  headline: [
    '{Body} відкладає {matter}',
    '{people} просять зберегти {thing}',
    'Чому {matter} знову не завершать вчасно',
  ],
  standfirst: ['{Body} запевняє, що {thing} безпечний, а {people} хочуть побачити цифри.'],
  sentence: [
    '{Body} виділяє на {matter} {amount}, і це більше, ніж торік.',
    'На зустріч прийшли {people}, і більшість виступила проти плану.',
    '«Ми просили показати нам документи, а отримали листівку», — сказали {people}.',
    'Нагадаємо, що {thing} збудували давно, і відтоді його жодного разу не ремонтували.',
  ],
  words: {
    body: ['рада', 'управа порту', 'пожежна служба', 'водоканальна компанія'],
    matter: ['ремонт набережної', 'нову поромну лінію', 'шкільне харчування', 'оновлення дамби'],
    thing: ['міст', 'причал', 'ринок', 'маяк'],
    people: ['мешканці', 'батьки', 'рибалки', 'підприємці'],
    amount: ['38 тисяч фунтів', 'понад мільйон', '410 тисяч'],
  },
};

const arabic: Grammar = {
  headline: ['{body} يؤجل {matter}', '{people} يطالبون بإبقاء {thing} مفتوحا', 'لماذا تأخر {matter} مرة أخرى'],
  standfirst: ['يقول {body} إن {thing} آمن، ويريد {people} الاطلاع على الأرقام.'],
  sentence: [
    'خصص {body} {amount} من أجل {matter}، وهو أكثر مما أنفق في العام الماضي.',
    'حضر {people} الاجتماع وعارض معظمهم الخطة.',
    'وقال {people}: «طلبنا الوثائق فلم نحصل إلا على منشور».',
    'وقد بني {thing} قبل عقود ولم تجر صيانته منذ ذلك الحين.',
  ],
  words: {
    body: ['المجلس', 'مجلس الميناء', 'جهاز الإطفاء', 'اتحاد المزارعين'],
    matter: ['إصلاح السد', 'تجديد خط العبارات', 'برنامج وجبات المدارس'],
    thing: ['الجسر', 'الرصيف', 'السوق', 'المرفأ'],
    people: ['السكان', 'التجار', 'أولياء الأمور', 'الصيادون'],
    amount: ['٣٨ ألف جنيه', 'أكثر من مليون جنيه', '٤١٠ آلاف جنيه'],
  },
};

export const grammars = { 'en-GB': english, uk: ukrainian, ar: arabic } as const;
