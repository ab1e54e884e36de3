/** Tells agencies by their names, and lines that credit a report to one. */
import { printedAgencies } from './agency-names.ts';

const agencyNames: ReadonlyMap<string, string> = new Map(
  printedAgencies.map((name) => [keyOf(name), name.replace('*', '')]),
);
const pictureAgencies: ReadonlySet<string> = new Set(printedAgencies.filter((name) => name.endsWith('*')).map(keyOf));

function keyOf(name: string): string {
  return name.normalize('NFC').replace('*', '').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** The agency of this name as it is usually written, or null. Short signs such as `AP` must be in capitals. */
export function knownAgency(printed: string): string | null {
  const name = printed.replace(/^the\s+/iu, '').trim();
  const known = agencyNames.get(keyOf(printed)) ?? agencyNames.get(keyOf(name)) ?? null;
  if (known === null || (known.length <= 3 && known !== name)) return null;
  return known;
}

/** True when pictures are signed with this name. */
export function signsPictures(printed: string): boolean {
  return knownAgency(printed) !== null && pictureAgencies.has(keyOf(printed.replace(/^the\s+/iu, '')));
}

const sourceWords =
  'source|sources|agency|agencies|fuente|fuentes|agencia|agencias|fonte|fontes|agência|agenzia|quelle|quellen|agentur|bron|źródło|источник|джерело|агентство|المصدر|وكالات|وكالة|kaynak|källa|kilde|lähde|sumber|来源|來源|出典|출처';
const sourceLine = new RegExp(`^(?:${sourceWords})\\s*[:：]\\s*(.{2,80})$`, 'iu');

/** Short lines in brackets that are no agency's name, but a remark on the text. */
const remarks =
  /^(?:more|ends?|end of|continued|cont|fin|ende|konec|конец|advertisement|file|video|photo|update[ds]?|corrected|see|source|read|click|with|reporting|additional|editing|writing|\d)/iu;

/**
 * Reads a line that is nothing but the agency's credit: `(ABC News)`, `Source: Reuters`, `— AFP`, `Reuters`.
 * In brackets any short name counts, since a page closes so with whose report it was; else the name must be known.
 */
export function readAgencyLine(text: string): string | null {
  const bracketed = /^[([]([^()[\]]{2,60})[)\]]\.?$/u.exec(text)?.[1]?.trim();
  if (bracketed !== undefined) {
    const known = joinedAgencies(bracketed);
    if (known !== null) return known;
    return /^[\p{Lu}\p{Lo}]/u.test(bracketed) &&
      bracketed.split(/\s+/u).length <= 5 &&
      !remarks.test(bracketed) &&
      !/[.!?:;"]|\d/u.test(bracketed)
      ? bracketed
      : null;
  }
  const source = sourceLine.exec(text)?.[1];
  if (source !== undefined)
    return (
      joinedAgencies(source) ?? (source.split(/\s+/u).length <= 5 && !/[.!?]/u.test(source) ? source.trim() : null)
    );
  return joinedAgencies(text.replace(/^[—–-]\s*/u, ''));
}

/** `AP/Reuters` and `dpa, AFP` name several agencies; all must be known. */
function joinedAgencies(text: string): string | null {
  const parts = text.replace(/\.$/u, '').split(/\s*[/,;]\s*|\s+(?:and|und|et|y|e|и|та|و)\s+/u);
  const known = parts.map(knownAgency);
  return known.every((name) => name !== null) ? known.join(', ') : null;
}
