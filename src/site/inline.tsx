import { createElement, Fragment, type ReactNode } from 'react';
import { type DocumentNode, isSafeLink, passageLanguage, passagesIn } from '../stories/stories.ts';
import { edged } from './change-edges.ts';
import { languageAttributes } from './voice.tsx';

/** From the outside in, so that the same marks always nest the same way; a link goes around all of them. */
const nesting = ['bold', 'italic', 'strike', 'superscript', 'subscript', 'code'] as const;

interface Run {
  readonly href: string | null;
  /** the language that all its words are marked with; null: none, or several */
  readonly language: string | null;
  readonly nodes: readonly DocumentNode[];
}

/**
 * The words of a paragraph with their marks. Neighbours under one link make one link; a link that is not safe or has
 * no words to click gives its words alone. A passage in another language than `around` is one element, links and all:
 * parts of it side by side would be set in the order of the words around them.
 */
export function inlineNodes(
  nodes: readonly DocumentNode[],
  around: string,
  show?: ShowChange,
  said: PrintSaid = printPlain,
): ReactNode[] {
  if (show !== undefined) return changedRuns(nodes, around, show);
  return inOneLanguage(linkRuns(nodes)).map(({ language, runs }, index) => {
    const key = `${index} ${language}`;
    return (
      <Foreign key={key} language={language} around={around}>
        {createElement(Fragment, null, ...runs.map((run) => linkRun(run, language ?? around, said)))}
      </Foreign>
    );
  });
}

/** How words that are on the record are printed: neighbours with the same marks of statements together. */
export type PrintSaid = (
  nodes: readonly DocumentNode[],
  print: (node: DocumentNode) => ReactNode,
) => readonly ReactNode[];

const printPlain: PrintSaid = (nodes, print) => nodes.map(print);

function linkRuns(nodes: readonly DocumentNode[]): readonly Run[] {
  const runs: { href: string | null; nodes: DocumentNode[] }[] = [];
  for (const node of nodes) {
    const href = linkOf(node);
    const last = runs.at(-1);
    if (last && last.href === href) last.nodes.push(node);
    else runs.push({ href, nodes: [node] });
  }
  // Outside a link every passage is a run of its own; a link is never parted, whatever it holds.
  return runs.flatMap(({ href, nodes: own }): readonly Run[] =>
    href === null
      ? passagesIn(own).map((passage) => ({ href, ...passage }))
      : [{ href, language: passageLanguage(own), nodes: own }],
  );
}

function inOneLanguage(runs: readonly Run[]): readonly { language: string | null; runs: Run[] }[] {
  const groups: { language: string | null; runs: Run[] }[] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && last.language === run.language) last.runs.push(run);
    else groups.push({ language: run.language, runs: [run] });
  }
  return groups;
}

function linkRun({ href, nodes }: Run, around: string, said: PrintSaid): ReactNode {
  const words = createElement(
    Fragment,
    null,
    ...passagesIn(nodes).map((passage) => (
      <Foreign key={null} language={passage.language} around={around}>
        {createElement(Fragment, null, ...said(passage.nodes, inlineNode))}
      </Foreign>
    )),
  );
  const clickable = href !== null && nodes.some((node) => (node.text ?? '').trim() !== '');
  return clickable ? <a href={href}>{words}</a> : words;
}

/** Words in their language, where that is not the one around them. */
function Foreign(props: { language: string | null; around: string; children: ReactNode }) {
  const attributes = props.language === null ? {} : languageAttributes(props.language, props.around);
  return attributes.lang === undefined ? props.children : <span {...attributes}>{props.children}</span>;
}

/** How words that came or went between two versions are printed. */
export type ShowChange = (change: 'inserted' | 'deleted', words: ReactNode, key: string) => ReactNode;

/** Neighbours that came or went together make one change, whatever they are set in. */
function changedRuns(nodes: readonly DocumentNode[], around: string, show: ShowChange): ReactNode[] {
  const runs: { change: 'inserted' | 'deleted' | null; nodes: DocumentNode[] }[] = [];
  for (const node of nodes) {
    const change = changeOf(node);
    const last = runs.at(-1);
    if (last && last.change === change) last.nodes.push(node);
    else runs.push({ change, nodes: [node] });
  }
  return runs.map(({ change, nodes: run }, index) => {
    const key = `${String(index)} ${change}`;
    if (change === null) return createElement(Fragment, { key }, ...inlineNodes(run, around));
    const { before, nodes: changed, after } = edged(run);
    const words = createElement(Fragment, null, ...inlineNodes(changed, around));
    return createElement(Fragment, { key }, before, show(change, words, key), after);
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
