import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { DocumentEditor } from '../editor/document-editor.tsx';
import { SendButton } from '../parts/buttons.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import { type FormValues, valuesOf } from '../parts/form-state.ts';
import { say } from '../parts/notices.ts';
import type { FieldProblem } from '../problem.ts';
import type { DeskFields } from '../shapes.ts';
import { languageFacts } from './languages.ts';
import { Leaving } from './leaving.tsx';
import type { StandingPage } from './newsroom-api.ts';
import { newsroomChanged } from './newsroom-queries.ts';
import { PageDocument } from './page-document.tsx';
import { PreviewFrame } from './preview-frame.tsx';
import { slugFrom } from './slug-from.ts';
import { useTrial } from './trial.ts';

const words = {
  form: 'The page',
  title: 'Title',
  slug: 'Address',
  slugAbout: 'The last part of /about/…/. Empty: made of the title.',
  movedAbout:
    'The last part of /about/…/. The old address leads to the new one, and so do the navigation and policies.',
  noSlug: 'Give an address in Latin letters, such as about-us.',
  text: 'Text',
  save: 'Save',
  saving: 'Saving …',
  saved: (title: string) => `${title} is saved. Readers see it with their next page.`,
  remove: 'Remove this page',
  removing: 'Removing …',
  removed: (title: string) => `${title} is removed.`,
  question: (title: string) => `Remove ${title}? Readers who open its address find nothing there.`,
  keep: 'Keep it',
  seen: 'The page as it is now',
} as const;

/** A document with nothing in it. */
const blank: DeskFields['document'] = { type: 'doc', content: [{ type: 'paragraph' }] };

interface PageFormProps {
  /** null: a new one */
  readonly page: StandingPage | null;
  /** BCP 47, in which the newsroom writes */
  readonly language: string;
}

function slugOf({ title = '', slug = '' }: FormValues): string {
  return slug.trim() || slugFrom(title);
}

/** Without an address there is nothing to ask the server for. */
function problemsOf(values: FormValues): readonly FieldProblem[] {
  return slugOf(values) === '' ? [{ field: 'slug', problem: words.noSlug }] : [];
}

/** A standing page as it is written, and beside it as readers will see it. */
export function PageForm({ page, language }: PageFormProps) {
  const { api } = useDesk();
  const client = useQueryClient();
  const navigate = useNavigate();
  const around = useRef<HTMLDivElement>(null);
  const [document, setDocument] = useState(page?.document ?? blank);
  const [known, setKnown] = useState(page);
  const saved = useRef({ values: null as string | null, document });
  const valuesNow = (): FormValues => {
    const form = around.current?.querySelector('form');
    return form ? valuesOf(form) : {};
  };
  const pageOf = (values: FormValues): StandingPage => ({
    title: (values['title'] ?? '').trim(),
    slug: slugOf(values),
    document,
  });
  const { seen, problem, touch } = useTrial(() => {
    saved.current.values ??= JSON.stringify(valuesNow());
    const tried = pageOf(valuesNow());
    return api.newsroom.tryPage({ ...tried, slug: tried.slug || 'page' });
  });
  const isUnsaved = () =>
    saved.current.values !== null &&
    (saved.current.document !== document || saved.current.values !== JSON.stringify(valuesNow()));
  const send = async (values: FormValues) => {
    const next = pageOf(values);
    // First to its new address, so that nothing is kept under the old one where the new one cannot be had.
    if (known !== null && known.slug !== next.slug) await api.newsroom.movePage(known.slug, next.slug);
    await api.newsroom.putPage(next, known === null);
    saved.current = { values: JSON.stringify(values), document: next.document };
    setKnown(next);
    say(words.saved(next.title));
    await newsroomChanged(client);
    if (known?.slug !== next.slug)
      await navigate({ to: '/newsroom/pages/$slug', params: { slug: next.slug }, replace: true });
  };
  const remove = async ({ slug, title }: StandingPage) => {
    await api.newsroom.removePage(slug);
    saved.current.values = null;
    say(words.removed(title));
    await newsroomChanged(client);
    await navigate({ to: '/newsroom', search: { part: 'pages' } });
  };
  return (
    <>
      <Leaving isUnsaved={isUnsaved} />
      <div className="with-preview">
        <div ref={around} onInput={touch}>
          <Form label={words.form} check={problemsOf} send={send}>
            <TextField name="title" label={words.title} defaultValue={page?.title ?? ''} autoComplete="off" />
            <TextField
              name="slug"
              label={words.slug}
              description={known === null ? words.slugAbout : words.movedAbout}
              defaultValue={page?.slug ?? ''}
              autoComplete="off"
            />
            <PageDocument>
              <DocumentEditor
                initial={page?.document ?? blank}
                change={(read) => {
                  setDocument(read());
                  touch();
                }}
                label={words.text}
                language={language}
                direction={languageFacts(language)?.direction ?? 'ltr'}
              />
            </PageDocument>
            <div className="acts">
              <SendButton busy={words.saving}>{words.save}</SendButton>
            </div>
          </Form>
          {known !== null && (
            <ConfirmButton
              words={{ ask: words.remove, question: words.question(known.title), keep: words.keep }}
              busy={words.removing}
              act={() => remove(known)}
            />
          )}
        </div>
        <PreviewFrame title={words.seen} path={seen?.path ?? null} problem={problem} />
      </div>
    </>
  );
}
