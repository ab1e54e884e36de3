import { useSuspenseQuery } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { ChoiceField } from '../parts/choice-field.tsx';
import { pagesQuery } from './newsroom-queries.ts';

const words = { none: 'No page says this' } as const;

interface PolicyFieldProps {
  readonly name: string;
  readonly label: string;
  readonly defaultValue: string;
}

/** Which of the standing pages states a policy. */
export function PolicyField(field: PolicyFieldProps) {
  const { api } = useDesk();
  const { pages } = useSuspenseQuery(pagesQuery(api)).data;
  const choices = pages.map(({ slug, title }) => ({ value: slug, label: title }));
  return <ChoiceField {...field} choices={[{ value: '', label: words.none }, ...choices]} />;
}
