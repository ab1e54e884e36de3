import { listed } from './language-data.ts';

const masculine = listed(
  `Іван Степан Петро Павло Андрій Сергій Олександр Олексій Олег Ігор Віктор Віталій Володимир Василь Микола Михайло Юрій Ярослав
  Тарас Богдан Роман Дмитро Денис Максим Артем Антон Анатолій Валерій Валентин Вадим Владислав В'ячеслав Євген Кирило Костянтин Леонід
  Любомир Мирослав Назар Остап Станіслав Руслан Святослав Федір Данило Григорій Геннадій Георгій Борис Арсен Ілля Марко Матвій Нестор
  Орест Семен Тимофій Юліан Яків Захар Лев Едуард Ростислав Гнат`,
);
const feminine = listed(
  `Олена Ольга Ірина Наталія Наталя Оксана Марія Анна Ганна Катерина Тетяна Юлія Світлана Людмила Лариса Галина Надія Віра Любов
  Вікторія Валентина Валерія Олександра Софія Дарина Дарія Яна Інна Алла Леся Лідія Ніна Раїса Роксолана Соломія Уляна Христина
  Зоя Аліна Анастасія Богдана Євгенія Злата Іванна Мирослава Маргарита Поліна Стефанія`,
);

function genitiveOf(name: string): string {
  if (/ій$/.test(name)) return name.replace(/й$/, 'я');
  if (name === 'Федір') return 'Федора';
  if (name === 'Яків') return 'Якова';
  if (name === 'Ілля') return 'Іллі';
  if (name === 'Ігор') return 'Ігоря';
  if (/[иеаоу]й$/.test(name)) return name.replace(/й$/, 'я');
  if (/ь$/.test(name)) return name.replace(/ь$/, 'я');
  if (/о$/.test(name)) return name.replace(/о$/, 'а');
  if (/ія$/.test(name)) return name.replace(/я$/, 'ї');
  if (/я$/.test(name)) return name.replace(/я$/, 'і');
  if (/а$/.test(name)) return name.replace(/а$/, 'и');
  return name === 'Любов' ? 'Любові' : `${name}а`;
}

const men = new Map(masculine.map((name) => [genitiveOf(name), name]));
const women = new Map(feminine.map((name) => [genitiveOf(name), name]));
const nominatives = new Set([...masculine, ...feminine]);

/** True for a name in the nominative, as far as its first word tells. */
export function isNominative(name: string): boolean {
  return nominatives.has(name.split(/\s+/)[0] ?? '');
}

/** True for a first name in the nominative or the genitive. */
export function isFirstName(word: string): boolean {
  return nominatives.has(word) || men.has(word) || women.has(word);
}

/** A name as it is called, from its genitive: `Степана Гая` is Степан Гай. What is not known for one stays as it is. */
export function nominativeOf(name: string): string {
  const [first = '', ...others] = name.split(/\s+/);
  const man = men.get(first);
  if (man !== undefined) return [man, ...others.map(surnameOfMan)].join(' ');
  const woman = women.get(first);
  return woman === undefined ? name : [woman, ...others.map(surnameOfWoman)].join(' ');
}

/** The first rule that fits tells what the ending becomes. */
function changed(word: string, rules: readonly (readonly [RegExp, string])[]): string {
  const rule = rules.find(([ending]) => ending.test(word));
  return rule === undefined ? word : word.replace(rule[0], rule[1]);
}

function surnameOfMan(word: string): string {
  return changed(word, [
    [/ького$/, 'ький'],
    [/ого$/, 'ий'],
    [/([ньй])ка$/, '$1ко'],
    [/([аеоуії])я$/, '$1й'],
    [/([аяи]р)я$/, '$1'],
    [/я$/, 'ь'],
    [/а$/, ''],
    [/и$/, 'а'],
    [/і$/, 'я'],
  ]);
}

function surnameOfWoman(word: string): string {
  return changed(word, [
    [/ої$/, 'а'],
    [/ії$/, 'ія'],
    [/и$/, 'а'],
    [/([лнртшж])і$/, '$1я'],
  ]);
}
