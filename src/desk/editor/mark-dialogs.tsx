import { Button } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { SendButton } from '../parts/buttons.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import type { FormValues } from '../parts/form-state.ts';
import type { FieldProblem } from '../problem.ts';
import { isSafeLink } from '../story-schema.ts';
import { backToText } from './back-to-text.ts';
import { putBlock } from './put-block.ts';

const words = {
  link: 'Link',
  address: 'Address',
  addressAbout: 'https://…, a path of this site such as /news/, mailto: or tel:.',
  noAddress: 'This is no address that a link may have.',
  mendAddress: 'Write one that begins with https://, a path of this site, mailto: or tel:.',
  setLink: 'Link the words',
  takeLink: 'Take the link off',
  card: 'Link card',
  cardAbout: 'Readers see a plain card that leads there. Nothing is loaded from that address until they follow it.',
  title: 'Title',
  site: 'Site',
  description: 'What it is',
  putCard: 'Put the card into the text',
  language: 'Words in another language',
  tag: 'Language',
  tagAbout: 'Its tag, such as fr, uk or ar-EG. Screen readers then speak it, and quotation marks follow it.',
  noTag: 'This is no language tag.',
  mendTag: 'Write one such as fr, uk or ar-EG.',
  setTag: 'Mark the words',
  takeTag: 'They are in the story’s language',
  busy: 'One moment …',
} as const;

const wrongAddress = (field: string): FieldProblem => ({ field, problem: words.noAddress, mend: words.mendAddress });
const wrongTag: FieldProblem = { field: 'lang', problem: words.noTag, mend: words.mendTag };
const isPage = (address: string) => isSafeLink(address) && /^https?:/i.test(address);

interface DialogProps {
  readonly editor: Editor;
  readonly close: () => void;
}

/** Gives the words chosen, or the link at the cursor, an address. */
export function LinkDialog({ editor, close }: DialogProps) {
  const before = String(editor.getAttributes('link')['href'] ?? '');
  const send = async ({ href = '' }: FormValues) => {
    const address = wholeAddress(href);
    backToText(editor, close);
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && before === '')
      chain.insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] }).run();
    else chain.setMark('link', { href: address }).run();
  };
  return (
    <Dialog title={words.link} close={close}>
      <Form
        label={words.link}
        send={send}
        check={({ href = '' }) => (isSafeLink(wholeAddress(href)) ? [] : [wrongAddress('href')])}
      >
        <TextField
          name="href"
          label={words.address}
          description={words.addressAbout}
          defaultValue={before}
          autoComplete="off"
          isFocused
        />
        <div className="acts">
          <SendButton busy={words.busy}>{words.setLink}</SendButton>
          {before !== '' && (
            <Button
              onClick={() => {
                backToText(editor, close);
                editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
              }}
            >
              {words.takeLink}
            </Button>
          )}
        </div>
      </Form>
    </Dialog>
  );
}

/** An address as people type it: `www.example.org` and `example.org/page` mean a web page. */
function wholeAddress(typed: string): string {
  const address = typed.trim();
  if (address.startsWith('/') || address.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return `mailto:${address}`;
  return /^[^\s/]+\.[^\s/]{2,}/.test(address) ? `https://${address}` : address;
}

/** Marks the words chosen as being in another language than the story. */
export function LanguageDialog({ editor, close }: DialogProps) {
  const before = String(editor.getAttributes('language')['lang'] ?? '');
  const send = async ({ lang = '' }: FormValues) => {
    const tag = languageTag(lang);
    backToText(editor, close);
    editor.chain().focus().extendMarkRange('language').setMark('language', { lang: tag }).run();
  };
  return (
    <Dialog title={words.language} close={close}>
      <Form
        label={words.language}
        send={send}
        check={({ lang = '' }) => (languageTag(lang) === null ? [wrongTag] : [])}
      >
        <TextField
          name="lang"
          label={words.tag}
          description={words.tagAbout}
          defaultValue={before}
          autoComplete="off"
          isFocused
        />
        <div className="acts">
          <SendButton busy={words.busy}>{words.setTag}</SendButton>
          {before !== '' && (
            <Button
              onClick={() => {
                backToText(editor, close);
                editor.chain().focus().extendMarkRange('language').unsetMark('language').run();
              }}
            >
              {words.takeTag}
            </Button>
          )}
        </div>
      </Form>
    </Dialog>
  );
}

function languageTag(typed: string): string | null {
  try {
    return Intl.getCanonicalLocales(typed.trim())[0] ?? null;
  } catch {
    return null;
  }
}

interface CardDialogProps extends DialogProps {
  /** of the card that is changed; left out where a new one is put in */
  readonly card?: { readonly at: number; readonly attrs: Readonly<Record<string, unknown>> };
}

/** Puts a card into the text that leads elsewhere, or changes one. */
export function CardDialog({ editor, close, card }: CardDialogProps) {
  const before = (name: string) => String(card?.attrs[name] ?? '');
  const send = async (values: FormValues) => {
    const typed = (name: string) => (values[name] ?? '').trim();
    const attrs = {
      url: wholeAddress(typed('url')),
      title: typed('title'),
      site: typed('site'),
      description: typed('description'),
    };
    backToText(editor, close);
    if (card)
      editor
        .chain()
        .focus()
        .command(({ tr }) => {
          tr.setNodeMarkup(card.at, null, attrs);
          return true;
        })
        .run();
    else putBlock(editor, { type: 'embed', attrs });
  };
  return (
    <Dialog title={words.card} close={close}>
      <p className="small quiet">{words.cardAbout}</p>
      <Form
        label={words.card}
        send={send}
        check={({ url = '' }) => (isPage(wholeAddress(url)) ? [] : [wrongAddress('url')])}
      >
        <TextField name="url" label={words.address} defaultValue={before('url')} autoComplete="off" isFocused />
        <TextField name="title" label={words.title} defaultValue={before('title')} autoComplete="off" />
        <TextField name="site" label={words.site} defaultValue={before('site')} autoComplete="off" />
        <TextField
          name="description"
          label={words.description}
          defaultValue={before('description')}
          autoComplete="off"
        />
        <div className="acts">
          <SendButton busy={words.busy}>{words.putCard}</SendButton>
        </div>
      </Form>
    </Dialog>
  );
}
