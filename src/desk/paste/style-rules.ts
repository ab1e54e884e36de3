/** What style sheets and style attributes say, as far as words can be set by it; nothing of it is kept as style. */

export type Declarations = ReadonlyMap<string, string>;

interface Rule {
  readonly tag: string | null;
  readonly className: string | null;
  readonly declarations: Declarations;
}

export interface Styles {
  /** what is declared of an element, by the sheets and by itself */
  of(element: Element): Declarations;
  /** of Word's lists, by `l0:level1`: whether that level has bullets */
  readonly bullets: ReadonlyMap<string, boolean>;
}

/** The declarations of one style attribute or one block of a sheet. */
export function declarationsOf(text: string): Declarations {
  const found = new Map<string, string>();
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0) found.set(part.slice(0, colon).trim().toLowerCase(), statedValue(part.slice(colon + 1)));
  }
  return found;
}

function statedValue(text: string): string {
  return text
    .replace(/!\s*important/i, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** A selector of one element by its name, its class or both (`p.MsoQuote`); all others are left alone. */
const selector = /^([a-z][a-z0-9]*)?(?:\.([\w-]+))?$/i;

function rulesOf(sheet: string): Rule[] {
  const text = sheet.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/<!--|-->/g, '');
  return text.split('}').flatMap((block) => {
    const [selectors = '', body = ''] = block.split('{').slice(-2);
    const declarations = declarationsOf(body);
    return selectors.split(',').flatMap((one) => {
      const parts = selector.exec(one.trim());
      if (parts === null || one.trim() === '') return [];
      return [{ tag: parts[1]?.toLowerCase() ?? null, className: parts[2] ?? null, declarations }];
    });
  });
}

function bulletsOf(sheet: string): [string, boolean][] {
  return [...sheet.matchAll(/@list\s+(l\d+:level\d+)[^{}]*\{([^{}]*)\}/gi)].map(([, level = '', body = '']) => [
    level.toLowerCase(),
    /^(?:bullet|image)/.test(declarationsOf(body).get('mso-level-number-format') ?? ''),
  ]);
}

/** Everything that the style elements of a document say. */
export function stylesOf(document: Document): Styles {
  const sheets = [...document.querySelectorAll('style')].map((style) => style.textContent ?? '');
  const rules = sheets.flatMap(rulesOf);
  const byClass = Map.groupBy(rules, ({ tag, className }) => (className === null ? tag : `.${className}`) ?? '');
  const matching = (element: Element): Rule[] => {
    const tag = element.localName;
    const classes = (element.getAttribute('class') ?? '').split(/\s+/);
    return [tag, ...classes.map((name) => `.${name}`)].flatMap((key) =>
      (byClass.get(key) ?? []).filter((rule) => rule.tag === null || rule.tag === tag),
    );
  };
  return {
    bullets: new Map(sheets.flatMap(bulletsOf)),
    of: (element) =>
      new Map([
        ...matching(element).flatMap(({ declarations }) => [...declarations]),
        ...declarationsOf(element.getAttribute('style') ?? ''),
      ]),
  };
}
