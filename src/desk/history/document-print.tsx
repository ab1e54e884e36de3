import type { ReactNode } from 'react';
import type { DocumentNode } from '../shapes.ts';
import { Inline } from './inline-print.tsx';
import { Thumbnail } from './thumbnail.tsx';

const words = {
  heading: 'Heading: ',
  empty: 'An empty paragraph',
  card: 'Link card: ',
  table: 'Table',
} as const;

/** Blocks of a story's text as they read, small, for looking at and not for writing. */
export function Blocks({ nodes }: { readonly nodes: readonly DocumentNode[] }) {
  return nodes.map((node, index) => <PrintedBlock key={`${String(index)} ${node.type}`} node={node} />);
}

function PrintedBlock({ node }: { readonly node: DocumentNode }): ReactNode {
  const { type, attrs = {}, content = [] } = node;
  switch (type) {
    case 'paragraph':
      return content.length === 0 ? <p className="quiet small">{words.empty}</p> : <Words nodes={content} />;
    case 'heading':
      // No heading of this page: those who go from one to the next would be led into the story's own.
      return (
        <p className="printed-heading">
          <span className="hidden-words">{words.heading}</span>
          <Inline nodes={content} />
        </p>
      );
    case 'bulletList':
      return <ul className="printed-list">{items(content)}</ul>;
    case 'orderedList':
      return (
        <ol className="printed-list" start={Number(attrs['start'] ?? 1)}>
          {items(content)}
        </ol>
      );
    case 'blockquote':
      return (
        <blockquote {...(typeof attrs['lang'] === 'string' && { lang: attrs['lang'] })}>
          <Blocks nodes={content} />
        </blockquote>
      );
    case 'figure':
      return (
        <Thumbnail id={String(attrs['picture'])}>{content.length > 0 ? <Inline nodes={content} /> : null}</Thumbnail>
      );
    case 'embed':
      return (
        <p className="printed-card">
          <span className="quiet">{words.card}</span>
          {String(attrs['title'] || attrs['url'])}
          <span className="below">{String(attrs['url'])}</span>
        </p>
      );
    case 'table':
      return <PrintedTable rows={content} />;
    case 'horizontalRule':
      return <hr />;
    default:
      return <Blocks nodes={content} />;
  }
}

function Words({ nodes }: { readonly nodes: readonly DocumentNode[] }) {
  return (
    <p>
      <Inline nodes={nodes} />
    </p>
  );
}

function items(nodes: readonly DocumentNode[]) {
  return nodes.map((item, index) => (
    <li key={`item ${String(index)}`}>
      <Blocks nodes={item.content ?? []} />
    </li>
  ));
}

function PrintedTable({ rows }: { readonly rows: readonly DocumentNode[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <section className="printed-table" aria-label={words.table} tabIndex={0}>
      <table>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`row ${String(index)}`}>
              {(row.content ?? []).map((cell, at) => {
                const Cell = cell.type === 'tableHeader' ? 'th' : 'td';
                const { colspan = 1, rowspan = 1 } = cell.attrs ?? {};
                return (
                  <Cell key={`cell ${String(at)}`} colSpan={Number(colspan)} rowSpan={Number(rowspan)}>
                    <Blocks nodes={cell.content ?? []} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
