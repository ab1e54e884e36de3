import { Link } from '@tanstack/react-router';
import { Tabs } from '../parts/tabs.tsx';
import { type LibrarySearchAddress, type LibraryShow, shows } from './library-address.ts';

const words = { nav: 'Pictures by what they need', all: 'All' } as const;
const names: Readonly<Record<LibraryShow, string>> = {
  look: 'Needs a look',
  rights: 'Rights end soon, or have',
  slots: 'Waits for its file',
};

/** Every picture, or those that somebody has to see to. */
export function LibraryTabs({ search }: { readonly search: LibrarySearchAddress }) {
  const { show: chosen, ...rest } = search;
  return (
    <Tabs label={words.nav}>
      {[undefined, ...shows].map((show) => (
        <Link
          key={show ?? 'all'}
          to="/pictures"
          search={{ ...rest, ...(show && { show }) }}
          activeOptions={{ exact: true }}
          resetScroll={false}
          aria-current={show === chosen ? 'page' : undefined}
        >
          {show === undefined ? words.all : names[show]}
        </Link>
      ))}
    </Tabs>
  );
}
