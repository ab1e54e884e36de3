import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type FieldProblem, type Problem, problemOf } from '../problem.ts';
import { ErrorSummary } from './error-summary.tsx';
import { FormContext, type FormValues, sentenceOf, valuesOf } from './form-state.ts';

interface FormProps {
  /** names the form for those who go from one to the next by ear */
  readonly label: string;
  /** what is wrong before anything is sent */
  readonly check?: (values: FormValues) => readonly FieldProblem[];
  /** sends it; a rejected `Problem` is shown, and everything typed stays */
  readonly send: (values: FormValues) => Promise<unknown>;
  readonly children: ReactNode;
}

interface Wrong {
  readonly fields: readonly FieldProblem[];
  /** what is wrong with no field in particular; null where the fields say it all */
  readonly whole: string | null;
}

const nothing: Wrong = { fields: [], whole: null };

/**
 * A form: Enter sends it, once; what is wrong stands beside its fields and above them, and the first wrong field takes
 * the focus. The fields keep what was typed, whatever comes back.
 */
export function Form({ label, check, send, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const underWay = useRef(false);
  const isTold = useRef(true);
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Wrong>(nothing);

  /** Shows what is wrong; only that moves the focus, and never the putting right of a field. */
  const tell = (found: Wrong) => {
    isTold.current = false;
    setWrong(found);
  };
  useEffect(() => {
    if (isTold.current || wrong === nothing || form.current === null) return;
    isTold.current = true;
    const first = firstWrong(form.current, wrong.fields);
    (first ?? summary.current)?.focus();
  }, [wrong]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // React lets it rise to the form from which a window with this one was opened.
    event.stopPropagation();
    if (underWay.current) return;
    const values = valuesOf(event.currentTarget);
    const found = check?.(values) ?? [];
    if (found.length > 0) return tell({ fields: found, whole: null });
    underWay.current = true;
    setBusy(true);
    setWrong(nothing);
    try {
      await send(values);
    } catch (error) {
      tell(wrongBy(problemOf(error), form.current));
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  /** What is being put right is no longer called wrong. */
  const forget = ({ target }: FormEvent<HTMLFormElement>) => {
    const { name } = target as HTMLInputElement;
    if (wrong.fields.every(({ field }) => field !== name)) return;
    const fields = wrong.fields.filter(({ field }) => field !== name);
    setWrong(fields.length === 0 && wrong.whole === null ? nothing : { ...wrong, fields });
  };

  const problems = new Map(wrong.fields.map((problem) => [problem.field, sentenceOf(problem)]));
  return (
    <FormContext value={{ problems, isBusy }}>
      <form
        ref={form}
        className="form"
        aria-label={label}
        noValidate
        onSubmit={(event) => void submit(event)}
        onInput={forget}
      >
        <ErrorSummary ref={summary} whole={wrong.whole} problems={problems} form={form} />
        {children}
      </form>
    </FormContext>
  );
}

/** Only fields that stand in the form can be pointed at; the rest is told as a whole. */
function wrongBy({ fields, message }: Problem, form: HTMLFormElement | null): Wrong {
  const here = fields.filter(({ field }) => form !== null && fieldIn(form, field) !== null);
  const elsewhere = fields.filter((problem) => !here.includes(problem));
  if (here.length > 0 && elsewhere.length === 0) return { fields: here, whole: null };
  return { fields: here, whole: elsewhere.length > 0 ? elsewhere.map(sentenceOf).join(' ') : message };
}

function firstWrong(form: HTMLFormElement, problems: readonly FieldProblem[]): HTMLElement | null {
  const names = new Set(problems.map(({ field }) => field));
  for (const element of form.elements) {
    const { name } = element as HTMLInputElement;
    if (names.has(name)) return element as HTMLElement;
  }
  return null;
}

function fieldIn(form: HTMLFormElement, name: string): Element | null {
  const found = form.elements.namedItem(name);
  return found instanceof Element ? found : null;
}
