import { createElement, Fragment, type ReactNode } from 'react';
import { type DocumentNode, isSafeLink } from '../stories/stories.ts';

/** From the outside in, so that the same marks always nest the same way; a link goes around all of them. */
const nesting = ['bold', 'italic', 'strike', 'superscript', 'subscript', 'code'] as const;

/**
 * The words of a paragraph with their marks. Neighbours under one link make one link; a link that is not safe or has
 * no words to click gives its words alone.
 */
export function inlineNodes(nodes: readonly DocumentNode[], show?: ShowChange): ReactNode[] {
  if (show !== undefined) return changedRuns(nodes, show);
  const runs: { href: string | null; nodes: DocumentNode[] }[] = [];
  for (const node of nodes) {
    const href = linkOf(node);
    const last = runs.at(-1);
    if (last && last.href === href) last.nodes.push(node);
    else runs.push({ href, nodes: [node] });
  }
  return runs.map(({ href, nodes: run }, index) => {
    const key = `${index} ${href}`;
    const words = createElement(Fragment, null, ...run.map(inlineNode));
    const clickable = href !== null && run.some((node) => (node.text ?? '').trim() !== '');
    return clickable ? (
      <a key={key} href={href}>
        {words}
      </a>
    ) : (
      <Fragment key={key}>{words}</Fragment>
    );
  });
}

/** How words that came or went between two versions are printed. */
export type ShowChange = (change: 'inserted' | 'deleted', words: ReactNode, key: string) => ReactNode;

/** Neighbours that came or went together make one change, whatever they are set in. */
function changedRuns(nodes: readonly DocumentNode[], show: ShowChange): ReactNode[] {
  const runs: { change: 'inserted' | 'deleted' | null; nodes: DocumentNode[] }[] = [];
  for (const node of nodes) {
    const change = changeOf(node);
    const last = runs.at(-1);
    if (last && last.change === change) last.nodes.push(node);
    else runs.push({ change, nodes: [node] });
  }
  return runs.map(({ change, nodes: run }, index) => {
    const key = `${String(index)} ${change}`;
    const words = createElement(Fragment, { key }, ...inlineNodes(run));
    return change === null ? words : show(change, words, key);
  });
}

function changeOf(node: DocumentNode): 'inserted' | 'deleted' | null {
  const marks = node.marks?.map(({ type }) => type) ?? [];
  return marks.includes('inserted') ? 'inserted' : marks.includes('deleted') ? 'deleted' : null;
}

function linkOf(node: DocumentNode): string | null {
  const href = node.marks?.find((mark) => mark.type === 'link')?.attrs?.['href'];
  return isSafeLink(href) ? href : null;
}

function inlineNode(node: DocumentNode): ReactNode {
  if (node.type === 'hardBreak') return <br />;
  if (node.type !== 'text') return allText(node);
  const marks = new Set(node.marks?.map((mark) => mark.type));
  return nesting.reduceRight<ReactNode>((inside, mark) => (marks.has(mark) ? marked(mark, inside) : inside), node.text);
}

function marked(mark: (typeof nesting)[number], inside: ReactNode): ReactNode {
  switch (mark) {
    case 'bold':
      return <strong>{inside}</strong>;
    case 'italic':
      return <em>{inside}</em>;
    case 'strike':
      return <s>{inside}</s>;
    case 'superscript':
      return <sup>{inside}</sup>;
    case 'subscript':
      return <sub>{inside}</sub>;
    case 'code':
      return <code>{inside}</code>;
  }
}

/** True when a node holds anything but white space; walks without recursion, and no further than the first word. */
export function hasWords(node: DocumentNode): boolean {
  const waiting: DocumentNode[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.text !== undefined && /\S/u.test(next.text)) return true;
    for (const child of next.content ?? []) waiting.push(child);
  }
  return false;
}

/** Every word below a node, blocks set apart by a space. Walks without recursion, so no depth can exhaust it. */
export function allText(node: DocumentNode): string {
  const parts: string[] = [];
  const waiting: DocumentNode[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.text !== undefined) parts.push(next.text);
    else if (next.type !== 'doc') parts.push(' ');
    for (const child of next.content?.toReversed() ?? []) waiting.push(child);
  }
  return parts.join('').replaceAll(/\s+/gu, ' ').trim();
}
