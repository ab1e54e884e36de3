import '../css/moderate.css';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { SendButton } from '../parts/buttons.tsx';
import { EntryTitle } from '../parts/entry-title.tsx';
import { Form } from '../parts/form.tsx';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import type { ActDone, ActFacts } from '../shapes.ts';
import { OpenedLink } from './opened-link.tsx';

const words = {
  openWhole:
    'Open the link as it was mailed to you, whole. If you have loaded this page again, open the link once more: it is still good.',
  spentAbout: 'Links work once and for 72 hours, and for as long as their account may moderate.',
  asks: { show: 'Approve this comment?', bin: 'Reject this comment?' },
  as: (name: string) => `In the name of ${name}.`,
  send: { show: 'Approve', bin: 'Reject' },
  sending: 'One moment …',
  done: { show: 'The comment is approved', bin: 'The comment is rejected' },
  doneAbout: {
    show: 'Readers see it now.',
    bin: 'Readers do not see it. It can be brought back at the desk.',
  },
  decidedTitle: 'It was decided before',
  decided: {
    shown: (who: string) => `${who} approved this comment.`,
    binned: (who: string) => `${who} rejected this comment.`,
    spam: (who: string) => `${who} binned this comment as advertising.`,
    second: (who: string) => `${who} holds this comment for a second opinion.`,
    held: (who: string) => `What was decided by ${who} has been undone. The comment waits in the queue.`,
    deleted: () => 'Its writer has taken this comment back.',
  },
  somebody: 'Somebody',
  decidedAt: 'Decided',
  nothing: 'Nothing was changed by this link.',
  sent: 'Sent',
  on: 'On',
  queue: 'Open the queue',
} as const;

/** Where links in mails about comments lead, without signing in. What opens links by itself changes nothing: it is asked first. */
export function ModerateScreen() {
  const { api } = useDesk();
  return (
    <OpenedLink
      kind="comment link"
      look={api.commentMail.look}
      openWhole={words.openWhole}
      spentAbout={words.spentAbout}
      ways={<ToQueue />}
    >
      {(link) => <Decide {...link} />}
    </OpenedLink>
  );
}

function Decide({ token, facts }: { readonly token: string; readonly facts: ActFacts }) {
  const { api } = useDesk();
  const [done, setDone] = useState<ActDone | null>(null);
  if (done?.isDone)
    return (
      <>
        <EntryTitle isStep>{words.done[facts.action]}</EntryTitle>
        <p className="lead">{words.doneAbout[facts.action]}</p>
        <AskedComment facts={done} />
        <ToQueue />
      </>
    );
  const decided = done?.decided ?? facts.decided;
  if (decided !== null) return <Decided decided={decided} facts={done ?? facts} isStep={done !== null} />;
  return (
    <>
      <EntryTitle>{words.asks[facts.action]}</EntryTitle>
      <p className="lead">{words.as(facts.account)}</p>
      <AskedComment facts={facts} />
      <Form label={words.asks[facts.action]} send={async () => setDone(await api.commentMail.use(token))}>
        <SendButton fullWidth busy={words.sending}>
          {words.send[facts.action]}
        </SendButton>
      </Form>
      <ToQueue />
    </>
  );
}

interface DecidedProps {
  readonly decided: NonNullable<ActFacts['decided']>;
  readonly facts: ActFacts;
  readonly isStep: boolean;
}

function Decided({ decided, facts, isStep }: DecidedProps) {
  return (
    <>
      <EntryTitle isStep={isStep}>{words.decidedTitle}</EntryTitle>
      <p className="lead">
        {words.decided[decided.what](decided.by ?? words.somebody)} {words.nothing}
      </p>
      {decided.at !== null && (
        <p className="small quiet decided-at">
          {words.decidedAt} <NewsroomMoment at={decided.at} />
        </p>
      )}
      {decided.what !== 'deleted' && <AskedComment facts={facts} />}
      <ToQueue />
    </>
  );
}

function AskedComment({ facts: { comment, story } }: { readonly facts: ActFacts }) {
  return (
    <figure className="asked-comment">
      <blockquote dir="auto">{comment.text}</blockquote>
      <figcaption>
        <bdi>{comment.name}</bdi>
        <span>
          {words.sent} <NewsroomMoment at={comment.writtenAt} />
        </span>
        <span>
          {words.on} {story.path === null ? <bdi>{story.headline}</bdi> : <a href={story.path}>{story.headline}</a>}
        </span>
      </figcaption>
    </figure>
  );
}

function ToQueue() {
  return (
    <p className="other-ways">
      <a href={`${import.meta.env.BASE_URL}comments`}>{words.queue}</a>
    </p>
  );
}
