import { notifications } from '@mantine/notifications';
import { problemOf } from '../problem.ts';

const words = { close: 'Close this notice' } as const;

/** Says that something was done, for a few seconds. */
export function say(message: string): void {
  notifications.show({ message, closeButtonProps: { 'aria-label': words.close } });
}

/** Says why something was not done, until it is closed. */
export function sayProblem(error: unknown): void {
  notifications.show({
    message: problemOf(error).message,
    className: 'notice-trouble',
    autoClose: false,
    role: 'alert',
    closeButtonProps: { 'aria-label': words.close },
  });
}
