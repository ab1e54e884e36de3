import type { Ref, RefObject } from 'react';

const words = {
  many: (count: number) => `${count} things need another look`,
} as const;

interface ErrorSummaryProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly whole: string | null;
  /** by the names of fields */
  readonly problems: ReadonlyMap<string, string>;
  readonly form: RefObject<HTMLFormElement | null>;
}

/** Everything that is wrong, above the form; each line leads to its field. One wrong field says so itself, beside it. */
export function ErrorSummary({ ref, whole, problems, form }: ErrorSummaryProps) {
  const goTo = (name: string) => {
    const field = form.current?.elements.namedItem(name);
    if (field instanceof HTMLElement) field.focus();
  };
  const isShown = whole !== null || problems.size > 1;
  return (
    <div role="alert" className={isShown ? 'summary' : 'hidden-words'} ref={ref} tabIndex={-1}>
      {whole !== null && <b>{whole}</b>}
      {whole === null && problems.size === 1 && [...problems.values()].join(' ')}
      {problems.size > 1 && (
        <>
          <b>{words.many(problems.size)}</b>
          <ul>
            {[...problems].map(([name, sentence]) => (
              <li key={name}>
                <button type="button" className="link-button" onClick={() => goTo(name)}>
                  {sentence}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
