import { Fragment, type ReactNode } from 'react';
import type { DocumentNode } from '../shapes.ts';
import { Changed, type WordChange } from './changed-words.tsx';
import { edged } from './edged.ts';

const tags: Readonly<Record<string, 'strong' | 'em' | 's' | 'sup' | 'sub' | 'code'>> = {
  bold: 'strong',
  italic: 'em',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
  code: 'code',
};

const changes: ReadonlySet<string> = new Set<WordChange>(['inserted', 'deleted', 'only']);

function changeOf({ marks = [] }: DocumentNode): WordChange | null {
  return (marks.find(({ type }) => changes.has(type))?.type as WordChange | undefined) ?? null;
}

/** The words of a block as they look, with what became of them. Links show where they are and lead nowhere from here. */
export function Inline({ nodes }: { readonly nodes: readonly DocumentNode[] }) {
  return stretchesOf(nodes).map(({ change, nodes: some, at }) => {
    const { before, nodes: inner, after } = change === null ? { before: '', nodes: some, after: '' } : edged(some);
    const printed = inner.map((node, index) => <Piece key={`piece ${String(at + index)}`} node={node} />);
    return (
      <Fragment key={at}>
        {before}
        {change === null ? printed : <Changed change={change}>{printed}</Changed>}
        {after}
      </Fragment>
    );
  });
}

interface Stretch {
  readonly change: WordChange | null;
  readonly nodes: DocumentNode[];
  readonly at: number;
}

/** Words that changed together are told as one change, whatever some of them are set in. */
function stretchesOf(nodes: readonly DocumentNode[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const [at, node] of nodes.entries()) {
    const change = changeOf(node);
    const last = found.at(-1);
    if (last?.change === change) last.nodes.push(node);
    else found.push({ change, nodes: [node], at });
  }
  return found;
}

function Piece({ node }: { readonly node: DocumentNode }) {
  if (node.type === 'hardBreak') return <br />;
  let printed: ReactNode = node.text ?? '';
  for (const { type, attrs } of node.marks ?? []) {
    const Tag = tags[type];
    if (Tag) printed = <Tag>{printed}</Tag>;
    if (type === 'link')
      printed = (
        <span className="printed-link" title={String(attrs?.['href'] ?? '')}>
          {printed}
        </span>
      );
    if (type === 'language') printed = <span lang={String(attrs?.['lang'] ?? '')}>{printed}</span>;
  }
  return printed;
}
