import { Button, type ButtonProps } from '@mantine/core';
import { type ReactNode, type Ref, useRef, useState } from 'react';
import { useFormState } from './form-state.ts';
import { useSayTrouble } from './say-trouble.ts';

interface SendButtonProps extends ButtonProps {
  readonly children: ReactNode;
  /** what it says while the form is under way */
  readonly busy: string;
}

/** Sends the form around it. While that is under way it says so and keeps the focus; a second press does nothing. */
export function SendButton({ children, busy, ...rest }: SendButtonProps) {
  const { isBusy } = useFormState();
  return (
    <Button type="submit" variant="filled" aria-disabled={isBusy} mod={{ busy: isBusy }} {...rest}>
      {isBusy ? busy : children}
    </Button>
  );
}

interface ActButtonProps extends ButtonProps {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
  readonly busy: string;
  /** what it does; where that fails, it is said why */
  readonly act: () => Promise<unknown>;
  readonly 'aria-label'?: string;
}

/** Does one thing outside a form, once for each press, and says while it does. */
export function ActButton({ children, busy, act, ...rest }: ActButtonProps) {
  const sayTrouble = useSayTrouble();
  const underWay = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const press = async () => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    try {
      await act();
    } catch (error) {
      sayTrouble(error);
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return (
    <Button aria-disabled={isBusy} mod={{ busy: isBusy }} onClick={() => void press()} {...rest}>
      {isBusy ? busy : children}
    </Button>
  );
}
