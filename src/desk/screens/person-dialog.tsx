import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { ActButton, SendButton } from '../parts/buttons.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Email } from '../parts/email.tsx';
import { Form } from '../parts/form.tsx';
import { Matter } from '../parts/matter.tsx';
import { say } from '../parts/notices.ts';
import type { HandedLink as Handed, PersonLine } from '../shapes.ts';
import { HandedLink } from './handed-link.tsx';
import { Standing } from './people-table.tsx';
import { PersonEmail } from './person-email.tsx';
import { RoleField, roleIn } from './role-field.tsx';

const words = {
  role: 'Change the role',
  saveRole: 'Save the role',
  saving: 'Saving …',
  roleSaved: (name: string) => `The role of ${name} is changed.`,
  link: 'A link for a new password',
  linkAbout: 'For who has forgotten it. The password until now goes on working until the link is used.',
  makeLink: 'Make a link',
  making: 'Making …',
  sessions: 'Sign out everywhere',
  sessionsAbout: 'On every browser. What was not saved there can be lost.',
  end: 'Sign out',
  ending: 'Signing out …',
  endAloud: (name: string) => `Sign out ${name} everywhere`,
  endQuestion: 'Sign out everywhere?',
  ended: (name: string) => `${name} is signed out everywhere.`,
  factor: 'Take off the second factor',
  factorAbout: 'For who has lost the phone or key: one-time codes and every passkey are removed.',
  takeOff: 'Take off',
  takingOff: 'Taking off …',
  takeOffQuestion: 'Only the password guards the account then. Take it off?',
  takenOff: (name: string) => `${name} signs in with the password alone now.`,
  close: 'Close the account',
  closeAbout: 'Nobody can sign in with it. What the person wrote stays, and an admin can open it again.',
  doClose: 'Close',
  closing: 'Closing …',
  closeAloud: (name: string) => `Close the account of ${name}`,
  closeQuestion: 'Close the account?',
  closed: (name: string) => `The account of ${name} is closed.`,
  open: 'Open the account again',
  openAloud: (name: string) => `Open the account of ${name} again`,
  openAbout: 'The password from before works again.',
  doOpen: 'Open',
  opening: 'Opening …',
  opened: (name: string) => `The account of ${name} is open again.`,
  keep: 'Leave it',
} as const;

interface PersonDialogProps {
  readonly person: PersonLine;
  readonly close: () => void;
}

/** Everything that an admin can do about somebody's account; what takes something away is asked twice. */
export function PersonDialog({ person, close }: PersonDialogProps) {
  const { api } = useDesk();
  const client = useQueryClient();
  const [handed, setHanded] = useState<Handed | null>(null);
  const { id, name, email, isActive, hasSecondFactor } = person;
  const after = async (done: Promise<unknown>, said: string) => {
    await done;
    await client.invalidateQueries({ queryKey: ['people'] });
    // Under the dialog nobody would hear what is said.
    close();
    say(said);
  };
  return (
    <Dialog title={name} close={close}>
      <p className="facts">
        <span>
          <Email address={email} />
        </span>
        <Standing person={person} />
      </p>
      {isActive && (
        <Form
          label={words.role}
          send={({ role }) => after(api.people.change(id, { role: roleIn(role) }), words.roleSaved(name))}
        >
          <RoleField defaultValue={person.role} />
          <div className="acts">
            <SendButton variant="default" busy={words.saving}>
              {words.saveRole}
            </SendButton>
          </div>
        </Form>
      )}
      <ul className="rows ruled">
        {isActive && (
          <li>
            <Matter title={words.link} about={words.linkAbout} />
            <ActButton busy={words.making} act={async () => setHanded(await api.people.resetLink(id))}>
              {words.makeLink}
            </ActButton>
            {handed && (
              <div className="whole">
                <HandedLink handed={handed} whom={name} />
              </div>
            )}
          </li>
        )}
        {isActive && <PersonEmail id={id} />}
        {isActive && (
          <li>
            <Matter title={words.sessions} about={words.sessionsAbout} />
            <ConfirmButton
              words={{ ask: words.end, aloud: words.endAloud(name), question: words.endQuestion, keep: words.keep }}
              busy={words.ending}
              act={() => after(api.people.endSessions(id), words.ended(name))}
            />
          </li>
        )}
        {isActive && hasSecondFactor && (
          <li>
            <Matter title={words.factor} about={words.factorAbout} />
            <ConfirmButton
              words={{ ask: words.takeOff, question: words.takeOffQuestion, keep: words.keep }}
              busy={words.takingOff}
              act={() => after(api.people.takeOffSecondFactor(id), words.takenOff(name))}
            />
          </li>
        )}
        <li>
          <Matter title={isActive ? words.close : words.open} about={isActive ? words.closeAbout : words.openAbout} />
          {isActive ? (
            <ConfirmButton
              words={{
                ask: words.doClose,
                aloud: words.closeAloud(name),
                question: words.closeQuestion,
                keep: words.keep,
              }}
              busy={words.closing}
              act={() => after(api.people.change(id, { isActive: false }), words.closed(name))}
            />
          ) : (
            <ActButton
              aria-label={words.openAloud(name)}
              busy={words.opening}
              act={() => after(api.people.change(id, { isActive: true }), words.opened(name))}
            >
              {words.doOpen}
            </ActButton>
          )}
        </li>
      </ul>
    </Dialog>
  );
}
