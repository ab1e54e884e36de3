import type { FormValues } from './parts/form-state.ts';
import type { FieldProblem } from './problem.ts';

/** What can be seen to be wrong before anything is sent; the server looks again at all of it. */

const words = {
  email: 'Give an e-mail address, such as name@example.org.',
  name: 'Give a name.',
  password: 'Give your password.',
  newPassword: 'Take at least 12 characters.',
  code: 'Give the six digits that the app shows now, or one of the codes for emergencies.',
} as const;

type Check = (values: FormValues, field: string) => FieldProblem | null;

const wrongUnless =
  (isRight: (value: string) => boolean, problem: string): Check =>
  (values, field) =>
    isRight(values[field] ?? '') ? null : { field, problem };

const isFilled = (value: string) => value.trim() !== '';

const checks = {
  email: wrongUnless((value) => /^\S+@\S+\.\S+$/.test(value.trim()), words.email),
  name: wrongUnless(isFilled, words.name),
  password: wrongUnless((value) => value !== '', words.password),
  newPassword: wrongUnless((value) => value.length >= 12, words.newPassword),
  code: wrongUnless(isFilled, words.code),
} as const;

/** Makes a form's check: field names, and as what each is looked at. */
export function checked(fields: Readonly<Record<string, keyof typeof checks>>): (values: FormValues) => FieldProblem[] {
  return (values) =>
    Object.entries(fields).flatMap(([field, kind]) => {
      const problem = checks[kind](values, field);
      return problem === null ? [] : [problem];
    });
}
