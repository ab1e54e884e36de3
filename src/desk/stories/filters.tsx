import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useDesk } from '../desk-context.ts';
import { ChoiceField } from '../parts/choice-field.tsx';
import { useMe } from '../session.ts';
import { isFiltered, type ListSearch, readListSearch } from './list-address.ts';
import { colleaguesQuery, sectionsQuery } from './list-queries.ts';

const words = {
  filters: 'Filters',
  section: 'Section',
  anySection: 'All sections',
  who: 'Given to',
  anybody: 'Anybody',
  me: 'Me',
  nobody: 'Nobody yet',
  when: 'When',
  anyTime: 'Any time',
  late: 'Late',
  changedToday: 'Changed today',
  plannedThisWeek: 'Planned this week',
  order: 'Order',
  changed: 'Last changed',
  deadline: 'Next deadline',
  planned: 'Next planned',
  clear: 'Show everything',
} as const;

const whens = [
  { value: '', label: words.anyTime },
  { value: 'late', label: words.late },
  { value: 'changed-today', label: words.changedToday },
  { value: 'planned-this-week', label: words.plannedThisWeek },
];
const orders = [
  { value: '', label: words.changed },
  { value: 'deadline', label: words.deadline },
  { value: 'planned', label: words.planned },
];

/** What of the list is shown, and in which order. Each choice is in the address at once. */
export function Filters({ search }: { readonly search: ListSearch }) {
  const { api } = useDesk();
  const me = useMe();
  const navigate = useNavigate();
  const sections = useQuery(sectionsQuery(api)).data?.choices ?? [];
  const colleagues = useQuery(colleaguesQuery(api)).data?.colleagues ?? [];
  const choose = (field: keyof ListSearch) => (value: string) =>
    void navigate({ to: '/', search: readListSearch({ ...search, [field]: value }), replace: true });
  const named = (choices: readonly { readonly id: string; readonly name: string }[]) =>
    choices.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <fieldset className="filters">
      <legend className="hidden-words">{words.filters}</legend>
      <ChoiceField
        label={words.section}
        value={search.section ?? ''}
        onChosen={choose('section')}
        choices={[{ value: '', label: words.anySection }, ...named(sections)]}
      />
      <ChoiceField
        label={words.who}
        value={search.who ?? ''}
        onChosen={choose('who')}
        choices={[
          { value: '', label: words.anybody },
          { value: 'me', label: words.me },
          { value: 'nobody', label: words.nobody },
          ...named(colleagues.filter(({ id }) => id !== me.id)),
        ]}
      />
      <ChoiceField label={words.when} value={search.when ?? ''} onChosen={choose('when')} choices={whens} />
      <ChoiceField label={words.order} value={search.order ?? ''} onChosen={choose('order')} choices={orders} />
      {isFiltered(search) && (
        <Link
          className="clear"
          to="/"
          search={search.order ? { order: search.order } : {}}
          activeOptions={{ exact: true }}
        >
          {words.clear}
        </Link>
      )}
    </fieldset>
  );
}
