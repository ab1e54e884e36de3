import { phrasesOf } from '../tokens.ts';
import { type Forms, type LanguageData, listed, phrasesAs, reportingPhrases, setOf, verbsOf } from './language-data.ts';

/**
 * Verbs by their past and the present without its first letter: قال/قول is قال، قالت، قالوا، قالا، قالته and يقول، تقول، يقولون.
 * A third part is the participle that goes on with the clause before: مضيف is مضيفا، مضيفة.
 */
function verbsBy(entries: string): readonly Forms[] {
  return listed(entries).map((entry) => {
    const [past = '', present = '', participle] = entry.split('/');
    const weak = /[ىا]$/.test(past) ? past.slice(0, -1) : past;
    const isWeak = weak !== past;
    const before = isWeak
      ? `${past} ${weak}ت ${weak}وا ${weak}يا ${weak}اه ${weak}ته`
      : `${past} ${past}ت ${past}وا ${past}ا ${past}تا ${past}ه ${past}ته`;
    const stem = /[يىو]$/.test(present) ? present.slice(0, -1) : present;
    const now = `ي${present} ت${present} ي${stem}ون ي${present}ه ت${present}ه`;
    if (participle === undefined) return { finite: `${before} ${now}` };
    return { finite: `${before} ${now}`, gerund: `${participle}ا ${participle}ة ${participle}ين` };
  });
}

const verbs = verbsOf([
  {
    act: 'claims',
    takes: 'clause',
    forms: [
      ...verbsBy(`قال/قول/قائل أضاف/ضيف/مضيف أوضح/وضح/موضح أشار/شير/مشير ذكر/ذكر أفاد/فيد صرح/صرح/مصرح لفت/لفت/لافت
        أبلغ/بلغ أخبر/خبر شدد/شدد/مشدد نوه/نوه/منوه أجاب/جيب/مجيب تابع/تابع/متابع استطرد/ستطرد روى/روي كتب/كتب زعم/زعم/زاعم
        ادعى/دعي كرر/كرر/مكرر جدد/جدد/مجدد اعترض/عترض نقل/نقل أردف/ردف/مردف كشف/كشف/كاشف أعرب/عرب/معرب
        ألمح/لمح أصر/صر/مصر شرح/شرح لخص/لخص/ملخص اختتم/ختتم/مختتم دافع/دافع استدرك/ستدرك/مستدرك
        غرد/غرد نشر/نشر شهد/شهد حكى/حكي سرد/سرد فسر/فسر/مفسر اشتكى/شتكي علق/علق/معلق أقسم/قسم/مقسم`),
      { finite: 'بينت عبرت يعبر تعبر', gerund: 'مبينا مبينة مبينين معبرا معبرة معبرين' },
      { finite: 'رد ردت ردوا يرد ترد يردون' },
    ],
  },
  { act: 'denies', takes: 'object', forms: verbsBy('نفى/نفي/نافي أنكر/نكر/منكر فند/فند/مفند كذب/كذب/مكذب دحض/دحض') },
  { act: 'confirms', takes: 'clause', forms: verbsBy('أكد/ؤكد/مؤكد أقر/قر/مقر اعترف/عترف/معترف') },
  { act: 'estimates', takes: 'clause', forms: verbsBy('قدر/قدر/مقدر توقع/توقع/متوقع رجح/رجح/مرجح خمن/خمن تنبأ/تنبأ') },
  { act: 'announces', takes: 'clause', forms: verbsBy('أعلن/علن/معلن') },
  {
    act: 'promises',
    takes: 'object',
    forms: [...verbsBy('تعهد/تعهد/متعهد التزم/لتزم/ملتزم'), { finite: 'وعد وعدت وعدوا', gerund: 'واعدا واعدة واعدين' }],
  },
  { act: 'threatens', takes: 'object', forms: verbsBy('هدد/هدد/مهدد توعد/توعد/متوعد حذر/حذر/محذر أنذر/نذر') },
  { act: 'opinion', takes: 'clause', forms: verbsBy('اعتبر/عتبر/معتبر رأى/رى انتقد/نتقد/منتقد') },
  {
    act: 'opinion',
    takes: 'object',
    sure: 0.9,
    forms: verbsBy('اتهم/تهم/متهم طالب/طالب/مطالب دعا/دعو/داعي ناشد/ناشد/مناشد أدان/دين استنكر/ستنكر/مستنكر حث/حث'),
  },
  { act: 'opinion', takes: 'quoted object', sure: 0.9, forms: verbsBy('وصف/صف/واصف سمى/سمي') },
  {
    act: 'opinion',
    takes: 'clause',
    isSaid: false,
    sure: 0.75,
    forms: [
      ...verbsBy('ظن/ظن اعتقد/عتقد/معتقد خشي/خشى تمنى/تمنى'),
      { finite: 'يأمل تأمل يأملون', gerund: 'آملا آملة آملين' },
    ],
  },
  { act: 'question', takes: 'clause', forms: verbsBy('سأل/سأل تساءل/تساءل/متسائل استفسر/ستفسر') },
  { act: 'claims', takes: 'quote', sure: 0.8, forms: verbsBy('صاح/صيح هتف/هتف صرخ/صرخ واصل/واصل مازح/مازح ختم/ختم') },
  { act: 'claims', takes: 'place', forms: [{ finite: 'جاء ورد' }] },
  { act: 'declines', takes: 'object', behind: 'التعليق', forms: [{ finite: 'رفض رفضت رفضوا يرفض ترفض' }] },
  { act: 'declines', takes: 'object', behind: 'عن التعليق', forms: [{ finite: 'امتنع امتنعت امتنعوا' }] },
]);

/** Modern Standard Arabic, with angular and curly marks; without vowel signs, as the words are compared. */
export const arabic: LanguageData = {
  language: 'ar',
  quotationMarks: [
    ['«', '»'],
    ['“', '”'],
    ['”', '“'],
    ['"', '"'],
  ],
  interrupts: null,
  capitals: 'none',
  verbFirst: true,
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
      'declines',
      'object',
      `رفض التعليق, رفضت التعليق, رفضوا التعليق, امتنع عن التعليق, امتنعت عن التعليق, امتنعوا عن التعليق, لم يرد على, لم ترد على,
      لم يعلق على, لم تعلق على`,
    ],
  ]),
  auxiliaries: setOf(''),
  passives: setOf(''),
  negations: setOf('لم لا لن ليس'),
  clitics: setOf(''),
  impersonal: setOf(''),
  prefixes: ['و', 'ف'],
  complementisers: setOf(
    `أن إن ان بأن بان أنه إنه انه أنها إنها انها أنهم إنهم أنهما إنهما بأنه بأنها بأنهم أننا إننا إنني أنني بأننا بأنني أنهن إنهن`,
  ),
  otherClauses: setOf(`قبل بعد منذ إلا غير رغم مع دون حتى بدون يمكن يجب ينبغي بد بمجرد حالما بيد علما كما`),
  elidedComplementiser: null,
  according: phrasesOf(
    phrasesAs(
      'behind',
      'وفق, حسب, بحسب, على حد قول, بحسب قول, على حد تعبير, نقلا عن, على لسان, وفقا ل, طبقا ل, تبعا ل',
    ),
  ),
  grownBehind: setOf('وفقا طبقا تبعا ووفقا وطبقا'),
  grown: 'ل',
  asWords: phrasesOf([
    ['كما', true],
    ['حسبما', true],
    ['وفق ما', true],
    ['حسب ما', true],
    ['بحسب ما', true],
    ['وفقا ل ما', true],
  ]),
  tags: setOf(''),
  pronouns: new Map([
    ['هو', 'masculine'],
    ['هي', 'feminine'],
    ['هم', null],
  ]),
  possessives: new Map(),
  articles: new Map(),
  inNoun: setOf('باسم'),
  prepositions: setOf(
    `في على عن إلى الى من مع أمام بعد قبل خلال عبر حول لدى منذ ضمن ردا إثر عقب بشأن تجاه ضد تحت فوق بين حتى عند أثناء مساء صباح ظهر
    يوم لوكالة لصحيفة لقناة لموقع لإذاعة لتلفزيون لرويترز للصحفيين للصحافيين لوسائل للصحافة للقناة للوكالة للصحيفة بحسب وفق كما عقب
    لمراسل لمراسلي للتلفزيون للإذاعة لشبكة بعيد قبيل خلاله عليه إليه له لها`,
  ),
  places: setOf('في'),
  placedVerb: null,
  relatives: setOf('الذي التي الذين اللذان اللتان اللواتي ما'),
  joins: setOf('و'),
  parts: setOf('لكن ولكن لكنه لكنها لكنهم ولكنه ولكنها بينما فيما غير إلا بيد'),
  adverbs: setOf('أيضا اليوم أمس غدا الآن لاحقا سابقا كذلك مجددا حرفيا قد وقد'),
  adverbEnding: null,
  times: setOf(
    `الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر
    نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين الماضي الجاري المقبل`,
  ),
  ends: setOf(
    'فإن فان فإنه فإنها إذا لو حيث حين عندما لأن كي لكي بعدما قبلما هل لماذا كيف أين متى كان كانت كانوا هناك ثم أو أم لقد فقد إنما مما',
  ),
  titles: setOf(
    `رئيس رئيسة وزير وزيرة محافظ نائب نائبة عضو قائد قائدة مدير مديرة متحدث متحدثة ناطق ناطقة مبعوث مبعوثة سفير سفيرة أمين
    أمينة قاض قاضي قاضية محام محامي محامية عقيد لواء عميد نقيب ملك ملكة أمير أميرة خبير خبيرة محلل محللة باحث باحثة طبيب طبيبة
    دكتور دكتورة أستاذ أستاذة مستشار مستشارة مسؤول مسؤولة زعيم زعيمة كاتب كاتبة صحفي صحفية عمدة حاكم سيد سيدة شيخ بابا مدرب
    مفوض مفوضة ممثل ممثلة وكيل وكيلة مندوب مندوبة ناشط ناشطة مؤسس منسق منسقة`,
  ),
  titleEnding: null,
  organisations: setOf(
    `وزارة حكومة شرطة بلدية شركة محكمة نيابة جيش حزب حركة جامعة معهد مستشفى مدرسة بنك مصرف مجلس برلمان لجنة هيئة وكالة منظمة جمعية
    اتحاد نقابة مؤسسة صحيفة قناة رئاسة قيادة إدارة سلطة سلطات دائرة مكتب مركز مديرية محافظة أمم بعثة سفارة قوات ميناء`,
  ),
  organisationForms: setOf(''),
  unnamed: setOf(
    `مصدر مصادر مسؤول مسؤولة مسؤولون مسؤولين بيان تقرير وثيقة تصريح شاهد شهود خبراء خبير سكان أهالي محللون محللين باحثون باحثين ناشطون ناشطين متحدث متحدثة
    صيادون أطباء مراقبون دبلوماسي دبلوماسيون نشطاء مسعفون أحد بعض عدد`,
  ),
  particles: setOf('بن ابن آل أبو أبي عبد بنت أم'),
  caseEnding: null,
  namesInCases: null,
  verbGender: { feminine: /(?:ت|ته)$|^ت/, masculine: /^(?:ي|[^ت])/ },
  abbreviations: setOf('د م أ ب هـ ص'),
};
