import type { ReactNode } from 'react';
import { useFormState } from '../parts/form-state.ts';

/**
 * Stands around the editor of a page's text: by its name what is wrong with the text is told here, and takes the focus.
 * An editor is no field of a form's own.
 */
export function PageDocument({ children }: { readonly children: ReactNode }) {
  const problem = useFormState().problems.get('document');
  return (
    <fieldset name="document" tabIndex={-1} aria-describedby={problem && 'document-problem'}>
      {problem && (
        <p className="mantine-InputWrapper-error" id="document-problem">
          {problem}
        </p>
      )}
      {children}
    </fieldset>
  );
}
