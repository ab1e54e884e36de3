import { isbot } from 'isbot';

/** Whether a program says of itself that it is none with which a person reads; one that says nothing is a robot. */
export function isRobot(agent: string): boolean {
  return agent === '' || isbot(agent);
}
