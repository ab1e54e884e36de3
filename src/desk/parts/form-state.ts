import { createContext, useContext } from 'react';
import type { FieldProblem } from '../problem.ts';

/** What a form knows that its fields and buttons show. */
export interface FormState {
  /** by the names of fields, in words for the person */
  readonly problems: ReadonlyMap<string, string>;
  readonly isBusy: boolean;
}

export const FormContext = createContext<FormState>({ problems: new Map(), isBusy: false });

/** The state of the form around a field or button. */
export function useFormState(): FormState {
  return useContext(FormContext);
}

/** What a form holds, by the names of its fields. */
export type FormValues = Readonly<Record<string, string>>;

/** Everything that the fields hold. */
export function valuesOf(form: HTMLFormElement): FormValues {
  return Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

/** What a field's problem says. The server's general words name a field by its name in the API, which no person knows. */
export function sentenceOf({ field, problem, mend }: FieldProblem): string {
  if (mend === undefined) return problem;
  return problem.startsWith(`${field} `) || problem.startsWith('There is no field') ? mend : `${problem} ${mend}`;
}
