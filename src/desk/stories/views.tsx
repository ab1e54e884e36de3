import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { checked } from '../checks.ts';
import { SendButton } from '../parts/buttons.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import { CloseIcon } from '../parts/icons.tsx';
import { isSameView, useKeptViews } from './kept-views.ts';
import { isFiltered, type ListSearch } from './list-address.ts';

const words = {
  views: 'Your views',
  keep: 'Keep this view',
  name: 'Name of the view',
  about: 'Kept in this browser, for you alone. The same name takes the place of the view before.',
  remove: (name: string) => `Remove the view ${name}`,
  keeping: 'Keeping …',
} as const;

/** The views that somebody has kept, and a way to keep the one that is shown. */
export function Views({ search }: { readonly search: ListSearch }) {
  const [views, keep] = useKeptViews();
  const [isNaming, setNaming] = useState(false);
  const isKept = views.some((view) => isSameView(view.search, search));
  const canKeep = !isKept && (isFiltered(search) || search.order !== undefined);
  if (views.length === 0 && !canKeep) return null;
  return (
    <div className="views">
      {views.length > 0 && (
        <ul aria-label={words.views}>
          {views.map((view) => (
            <li key={view.name}>
              <Link
                to="/"
                search={view.search}
                activeOptions={{ exact: true }}
                aria-current={isSameView(view.search, search) ? 'page' : undefined}
              >
                {view.name}
              </Link>
              <button
                type="button"
                className="icon-button"
                aria-label={words.remove(view.name)}
                onClick={() => keep(views.filter((one) => one !== view))}
              >
                <CloseIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
      {canKeep && (
        <Button variant="subtle" onClick={() => setNaming(true)}>
          {words.keep}
        </Button>
      )}
      {isNaming && (
        <Dialog title={words.keep} close={() => setNaming(false)}>
          <Form
            label={words.keep}
            check={checked({ name: 'name' })}
            send={async ({ name = '' }) => {
              const named = { name: name.trim(), search };
              keep([...views.filter((view) => view.name !== named.name), named]);
              setNaming(false);
            }}
          >
            <TextField
              name="name"
              label={words.name}
              description={words.about}
              autoComplete="off"
              maxLength={60}
              isFocused
            />
            <div className="acts">
              <SendButton busy={words.keeping}>{words.keep}</SendButton>
            </div>
          </Form>
        </Dialog>
      )}
    </div>
  );
}
