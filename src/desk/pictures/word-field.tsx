import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { CutCredit, Mend, useFullCredit } from './flag-notes.tsx';
import type { PictureSaves } from './picture-saves.ts';
import { type WordName, wordPlans } from './word-plan.ts';

interface WordFieldProps {
  readonly name: WordName;
  readonly saves: PictureSaves;
}

/** One of a picture's words: it saves itself; what is to be looked at stands below it, with its mend. */
export function WordField({ name, saves }: WordFieldProps) {
  const { label, about, kind } = wordPlans[name];
  const { picture, problems } = saves;
  // What is being typed is not yet what the flags speak of.
  const flags = saves.isTyped(name) ? [] : picture.flags.filter(({ field }) => field === name);
  const cut = flags.find(({ problem }) => name === 'credit' && problem === 'probably-cut');
  const full = useFullCredit(picture, cut !== undefined);
  const isOver = flags.some(({ problem }) => problem === 'expired');
  const notes = flags.filter((flag) => flag !== cut).map(({ message }) => message);
  const problem: ReactNode =
    problems.get(name) ??
    (cut && <CutCredit credit={picture.credit} full={full} />) ??
    (isOver && notes.join(' ')) ??
    null;
  const shared = {
    label,
    name,
    value: saves.textOf(name),
    error: problem || undefined,
    errorProps: { role: undefined },
    description: problem || notes.length === 0 ? about : <Notes about={about} notes={notes} />,
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[],
    onBlur: () => void saves.leave(name),
    onChange: ({ currentTarget }: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      saves.type(name, currentTarget.value),
  };
  return (
    <div className={`word-field is-${name}`}>
      {kind === 'lines' ? (
        <Textarea {...shared} autosize minRows={1} maxRows={12} dir="auto" />
      ) : (
        <TextInput
          {...shared}
          type={kind === 'day' ? 'date' : 'text'}
          inputMode={kind === 'day' ? undefined : 'url'}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      {flags.map((flag) => (
        <Mend key={`${flag.problem} ${flag.message}`} flag={flag} saves={saves} full={full} />
      ))}
    </div>
  );
}

function Notes({ about, notes }: { readonly about: string | undefined; readonly notes: readonly string[] }) {
  return (
    <>
      {about && `${about} `}
      <span className="to-look-at">{notes.join(' ')}</span>
    </>
  );
}
