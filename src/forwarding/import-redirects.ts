import { type Db, transaction } from '../db/db.ts';
import { csvRows } from './csv.ts';
import { addRedirect } from './redirects.ts';

/** What became of a file of redirects: every row of it is in one of the two. */
export interface RedirectAccount {
  readonly rows: number;
  readonly taken: number;
  readonly left: readonly { readonly line: number; readonly source: string; readonly why: string }[];
}

/**
 * Takes redirects from the CSV of WordPress's Redirection plug-in (`source,target,regex,code,type,hits,title,status`),
 * or of any file whose head names `source` and `target`. All rows that can be taken are, in one transaction; each of
 * the others is told with its line and the reason. Throws RangeError when the file is no such CSV.
 */
export function importRedirects(
  db: Db,
  text: string,
  on: { readonly baseUrl: string; readonly now: Temporal.Instant },
): Promise<RedirectAccount> {
  const [head, ...rows] = csvRows(text);
  const names = head?.cells.map((name) => name.trim().toLowerCase()) ?? [];
  if (!names.includes('source') || !names.includes('target'))
    throw new RangeError(
      'The first line must name the columns source and target, as the Redirection plug-in writes it.',
    );
  return transaction(db, async (trx) => {
    const left: { line: number; source: string; why: string }[] = [];
    for (const { line, cells } of rows) {
      const row = Object.fromEntries(names.map((name, index) => [name, cells[index]?.trim() ?? '']));
      const { source = '', target = '' } = row;
      const why = whyNot(row);
      const added = why
        ? { ok: false as const, problems: [why] }
        : await addRedirect(trx, { from: source, to: target, storyId: null, forGood: isForGood(row) }, on);
      if (!added.ok) left.push({ line, source, why: added.problems.join(' ') });
    }
    return { rows: rows.length, taken: rows.length - left.length, left };
  });
}

type Row = Readonly<Record<string, string>>;

function isForGood({ code = '' }: Row): boolean {
  return code !== '302' && code !== '303' && code !== '307';
}

/** What the plug-in can say and a plain redirect cannot. */
function whyNot({ regex = '', code = '', type = '', status = '' }: Row): string | null {
  if (regex !== '' && regex !== '0') return 'It is a pattern (regex); write out the addresses that it stood for.';
  if (status !== '' && status !== 'active' && status !== 'enabled') return `It is ${status}.`;
  if (code !== '' && !/^30[12378]$/.test(code)) return `It answers ${code}, which is no redirect.`;
  return type === '' || type === 'url' ? null : `It depends on more than the address (${type}).`;
}
