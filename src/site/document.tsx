import type { ReactNode } from 'react';
import { type DocumentNode, passageLanguage, type StoryDocument } from '../stories/stories.ts';
import { canonicalLanguage } from '../text/text.ts';
import { allText, hasWords, inlineNodes, type PrintSaid, type ShowChange } from './inline.tsx';
import { LinkCard } from './link-card.tsx';
import { Figure, type Pictures } from './picture.tsx';
import { Table } from './table.tsx';
import { languageAttributes, type PageVoice } from './voice.tsx';

/** Lists in lists and the like; anything deeper is printed as plain words, so no document can exhaust the renderer. */
const deepest = 24;

const figureRoom = { sizes: '(min-width: 680px) 640px, 100vw' };

interface BlockParts {
  readonly pictures: Pictures;
  readonly voice: PageVoice;
  /** for a document that holds two versions of a text; without it their marks are passed over */
  readonly showChange?: ShowChange | undefined;
  /** for a document whose statements are on the record; without it their marks are passed over */
  readonly said?: PrintSaid | undefined;
}

interface ProseParts extends BlockParts {
  readonly document: StoryDocument;
  /** stands at the head of the first paragraph; null: none */
  readonly dateline: string | null;
  /** what stands in the margin beside an outer block, by its place; null: nothing */
  readonly notes?: (block: number) => ReactNode;
}

/** A document as readers read it. What this version does not know is printed as its words, never dropped. */
export function Prose(parts: ProseParts) {
  const blocks = parts.document.content ?? [];
  const opening = blocks.findIndex((node) => node.type === 'paragraph' && hasWords(node));
  const print = blockPrinter(parts);
  return (
    <div className="prose">
      {parts.dateline !== null && opening === -1 ? (
        <p>
          <DatelineMark text={parts.dateline} />
        </p>
      ) : null}
      {blocks.map((node, index) => [
        print(node, index, {
          depth: 0,
          around: parts.voice.language,
          dateline: index === opening ? parts.dateline : null,
        }),
        parts.notes?.(index),
      ])}
    </div>
  );
}

/** Where a block stands. */
interface Standing {
  readonly depth: number;
  /** BCP 47 of the words around it */
  readonly around: string;
  readonly dateline?: string | null;
}

/** Prints the blocks of one document in order: it counts its tables and remembers how deep its headings are. */
export function blockPrinter({ pictures, voice, showChange, said }: BlockParts) {
  let tables = 0;
  // The headline is level 1, and no level is skipped on the way down (WCAG technique G141).
  let level = 1;

  return function block(node: DocumentNode, key: number, { depth, around, dateline = null }: Standing): ReactNode {
    const children = node.content ?? [];
    const inside = (within = around) =>
      children.map((child, index) => block(child, index, { depth: depth + 1, around: within }));
    switch (depth > deepest && node.type !== 'listItem' ? 'too deep' : node.type) {
      case 'paragraph':
        if (!hasWords(node)) return null;
        return dateline === null ? (
          <p key={key} {...passageAttributes(children, around)}>
            {inlineNodes(children, passageLanguage(children) ?? around, showChange, said)}
          </p>
        ) : (
          <p key={key}>
            <DatelineMark text={dateline} />
            {inlineNodes(children, around, showChange, said)}
          </p>
        );
      case 'heading': {
        if (!hasWords(node)) return null;
        level = Math.max(2, Math.min(wholeNumber(node.attrs?.['level']) ?? 2, level + 1, 4));
        const Heading = `h${level}` as 'h2' | 'h3' | 'h4';
        return (
          <Heading key={key} {...passageAttributes(children, around)}>
            {inlineNodes(children, passageLanguage(children) ?? around, showChange, said)}
          </Heading>
        );
      }
      case 'bulletList':
        return <ul key={key}>{inside()}</ul>;
      case 'orderedList': {
        const start = wholeNumber(node.attrs?.['start']) ?? 1;
        return (
          <ol key={key} start={start === 1 ? undefined : start}>
            {inside()}
          </ol>
        );
      }
      case 'listItem':
        return <li key={key}>{inside()}</li>;
      case 'blockquote': {
        const quoted = canonicalLanguage(String(node.attrs?.['lang'] ?? ''));
        return (
          <blockquote key={key} {...(quoted === null ? {} : languageAttributes(quoted, around))}>
            {inside(quoted ?? around)}
          </blockquote>
        );
      }
      case 'figure':
        return <DocumentFigure key={key} node={node} {...{ pictures, voice, showChange, said }} />;
      case 'table':
        tables += 1;
        return (
          <Table
            key={key}
            node={node}
            label={voice.words.table({ number: tables })}
            body={(cell) => cell.content?.map((child, index) => block(child, index, { depth: depth + 1, around }))}
          />
        );
      case 'embed':
        return <LinkCard key={key} node={node} />;
      case 'horizontalRule':
        return <hr key={key} />;
      default:
        return !hasWords(node) ? null : <p key={key}>{allText(node)}</p>;
    }
  };
}

/** A block wholly in another language takes `lang` and `dir` itself, so that its lines begin where they should. */
function passageAttributes(children: readonly DocumentNode[], around: string) {
  const language = passageLanguage(children);
  return language === null ? {} : languageAttributes(language, around);
}

function DatelineMark({ text }: { text: string }) {
  return <span className="dateline">{`${text} — `}</span>;
}

/** A picture in the text, with the words this story gives it, or with the picture's own. */
function DocumentFigure({ node, pictures, voice, showChange, said }: BlockParts & { node: DocumentNode }) {
  const picture = pictures.get(String(node.attrs?.['picture'] ?? ''));
  const caption = !hasWords(node) ? null : inlineNodes(node.content ?? [], voice.language, showChange, said);
  if (picture === undefined) return caption === null ? null : <p>{caption}</p>;
  const alt = typeof node.attrs?.['alt'] === 'string' ? node.attrs['alt'] : null;
  return <Figure picture={picture} room={figureRoom} voice={voice} alt={alt} caption={caption} />;
}

function wholeNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}
