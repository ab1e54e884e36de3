import { Textarea } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useFormState } from './form-state.ts';

interface LongFieldProps {
  /** the field's name in the API */
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly defaultValue?: string;
  readonly rows: number;
  /** BCP 47 of what is written in it */
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/** Several lines of text, which grow with what is written. */
export function LongField({ language, direction, description, rows, ...field }: LongFieldProps) {
  const { problems } = useFormState();
  return (
    <Textarea
      {...field}
      autosize
      minRows={rows}
      maxRows={40}
      lang={language}
      dir={direction}
      description={description}
      error={problems.get(field.name)}
      errorProps={{ role: undefined }}
    />
  );
}
