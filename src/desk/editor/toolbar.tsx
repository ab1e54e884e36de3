import type { Editor } from '@tiptap/react';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Menu, MenuItem } from '../parts/menu.tsx';
import { wantStatement } from '../record/passages-plugin.ts';
import { putBlock } from './put-block.ts';
import { TableTools } from './table-tools.tsx';
import { type ToolState, useToolState } from './toolbar-state.ts';

const words = {
  tools: 'Text tools',
  style: 'Kind of paragraph',
  styles: [
    { value: 'text', label: 'Text' },
    { value: '2', label: 'Heading' },
    { value: '3', label: 'Smaller heading' },
    { value: '4', label: 'Smallest heading' },
  ],
  bold: 'Bold',
  italic: 'Italic',
  link: 'Link',
  quote: 'Quote',
  list: 'List',
  numbered: 'Numbered list',
  numberedShort: 'Numbered',
  picture: 'Picture',
  find: 'Find',
  attribute: 'Attribute to…',
  more: 'More',
  insertTable: 'Table',
  insertCard: 'Link card …',
  insertRule: 'Line across',
  struck: 'Struck out',
  raised: 'Superscript',
  lowered: 'Subscript',
  code: 'Code',
  language: 'Words in another language …',
  clear: 'Take off what marks the words',
} as const;

/** What a tool opens in a window of its own. */
export type Asked = 'link' | 'card' | 'language' | 'picture' | 'find';

interface ToolbarProps {
  readonly editor: Editor;
  readonly ask: (what: Asked) => void;
}

/** The tools above a text (ARIA Authoring Practices, "toolbar": one stop for Tab, arrows inside). */
export function Toolbar({ editor, ask }: ToolbarProps) {
  const state = useToolState(editor);
  const bar = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement | null>(null);
  const tools = () => [...(bar.current?.querySelectorAll<HTMLElement>('select, .tool, .menu > button') ?? [])];
  const standAt = (wanted: HTMLElement | null) => {
    const all = tools();
    const stop = all.find((tool) => tool === wanted) ?? all.find((tool) => tool === last.current) ?? all[0];
    for (const tool of all) tool.tabIndex = tool === stop ? 0 : -1;
    last.current = stop ?? null;
  };
  // Tools come and go with what the cursor stands in.
  useEffect(() => standAt(null));
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    // The list of kinds keeps its own arrows, and a menu that is open too.
    if ((event.target as HTMLElement).closest('.menu ul')) return;
    const all = tools();
    const forward = (event.key === 'ArrowRight') === (getComputedStyle(event.currentTarget).direction === 'ltr');
    const at = all.indexOf(document.activeElement as HTMLElement);
    event.preventDefault();
    all[(at + (forward ? 1 : -1) + all.length) % all.length]?.focus();
  };
  const act = (does: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>) => () =>
    void does(editor.chain().focus()).run();
  return (
    <div
      className="tools"
      role="toolbar"
      aria-label={words.tools}
      ref={bar}
      onKeyDown={keys}
      onFocus={({ target }: FocusEvent<HTMLElement>) => standAt(target)}
      tabIndex={-1}
    >
      <select
        aria-label={words.style}
        value={state.style}
        onChange={({ currentTarget: { value } }) =>
          act((chain) =>
            value === 'text' ? chain.setNode('paragraph') : chain.setNode('heading', { level: Number(value) }),
          )()
        }
      >
        {words.styles.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Tool label={words.bold} isOn={state.isBold} act={act((chain) => chain.toggleMark('bold'))}>
        <b>B</b>
      </Tool>
      <Tool label={words.italic} isOn={state.isItalic} act={act((chain) => chain.toggleMark('italic'))}>
        <i>I</i>
      </Tool>
      <Tool label={words.link} isOn={state.isLink} act={() => ask('link')} />
      <Tool label={words.quote} isOn={state.isQuote} act={act((chain) => chain.toggleWrap('blockquote'))} />
      <Tool label={words.list} isOn={state.isList} act={act((chain) => chain.toggleList('bulletList', 'listItem'))} />
      <Tool
        label={words.numbered}
        isOn={state.isNumbered}
        act={act((chain) => chain.toggleList('orderedList', 'listItem'))}
      >
        {words.numberedShort}
      </Tool>
      <Tool label={words.picture} act={() => ask('picture')} />
      <Tool label={words.find} act={() => ask('find')} />
      {state.hasRecord && <Tool label={words.attribute} act={() => wantStatement(editor.view)} />}
      <Menu variant="subtle" label={words.more}>
        {moreItems(editor, state, act, ask).map((item) => (
          <MenuItem key={item.label} {...item} />
        ))}
      </Menu>
      {state.isTable && <TableTools editor={editor} />}
    </div>
  );
}

type Chain = ReturnType<Editor['chain']>;

function moreItems(
  editor: Editor,
  state: ToolState,
  act: (does: (chain: Chain) => Chain) => () => void,
  ask: ToolbarProps['ask'],
) {
  return [
    { label: words.insertTable, act: () => putBlock(editor, emptyTable) },
    { label: words.insertCard, act: () => ask('card') },
    { label: words.insertRule, act: () => putBlock(editor, { type: 'horizontalRule' }) },
    { label: words.struck, isOn: state.isStruck, act: act((chain) => chain.toggleMark('strike')) },
    { label: words.raised, isOn: state.isRaised, act: act((chain) => chain.toggleMark('superscript')) },
    { label: words.lowered, isOn: state.isLowered, act: act((chain) => chain.toggleMark('subscript')) },
    { label: words.code, isOn: state.isCode, act: act((chain) => chain.toggleMark('code')) },
    { label: words.language, isOn: state.language !== null, act: () => ask('language') },
    { label: words.clear, act: act((chain) => chain.unsetAllMarks()) },
  ];
}

const cell = (type: string) => ({ type, content: [{ type: 'paragraph' }] });
const row = (type: string) => ({ type: 'tableRow', content: [cell(type), cell(type), cell(type)] });
const emptyTable = { type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] };

interface ToolProps {
  readonly label: string;
  readonly act: () => void;
  readonly isOn?: boolean;
  readonly children?: ReactNode;
}

/** One tool. A press does not take the cursor out of the text. */
function Tool({ label, act, isOn, children }: ToolProps) {
  return (
    <button
      type="button"
      className="tool"
      aria-label={children === undefined ? undefined : label}
      title={children === undefined ? undefined : label}
      aria-pressed={isOn}
      onMouseDown={(event) => event.preventDefault()}
      onClick={act}
    >
      {children ?? label}
    </button>
  );
}
