import { Button } from '@mantine/core';
import { WordsField } from './words-field.tsx';

const words = {
  some: (shown: number, total: number) => `The first ${shown} of ${total}; type more of the name.`,
} as const;

interface ListHeadProps {
  readonly about: string;
  readonly find: string;
  readonly make: string;
  readonly look: (words: string) => void;
  readonly open: () => void;
  readonly shown: { readonly entries: readonly unknown[]; readonly total: number } | undefined;
}

/** What stands over a list of names: what they are, words to find one by, and the way to make one. */
export function ListHead({ about, find, make, look, open, shown }: ListHeadProps) {
  return (
    <>
      <p className="quiet about">{about}</p>
      <div className="acts list-acts">
        <WordsField label={find} look={look} />
        <Button variant="filled" onClick={open}>
          {make}
        </Button>
      </div>
      {shown && shown.total > shown.entries.length && (
        <p className="small quiet">{words.some(shown.entries.length, shown.total)}</p>
      )}
    </>
  );
}
