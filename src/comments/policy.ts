import type { Facts } from './facts.ts';
import type { CommentProblem, Finding } from './shapes.ts';
import { closesAt } from './taking.ts';

/** What a check says of a comment that it lets not simply pass. */
type Said =
  | { readonly outcome: 'held' | 'spam'; readonly words: string }
  | {
      readonly outcome: 'refused';
      readonly words: string;
      readonly problem: CommentProblem;
      readonly retryAfter?: number;
    };

interface Check {
  readonly name: string;
  readonly find: (facts: Facts) => Said | null;
}

const held = (words: string): Said => ({ outcome: 'held', words });
const refused = (problem: CommentProblem, words: string, retryAfter?: number): Said => ({
  outcome: 'refused',
  words,
  problem,
  ...(retryAfter === undefined ? {} : { retryAfter }),
});

/** Nobody reads a story, thinks and types in less. */
const leastSeconds = 4;
const tenMinutes = 600;
/** Many people say “Thank you”; nobody says the same two lines. */
const tellingText = 25;

/**
 * The policy, in the order in which it is asked: a comment that one check refuses is asked no further; one that any
 * check holds waits for a moderator, who sees everything that was found; what none minds is shown.
 */
export const policy: readonly Check[] = [
  {
    name: 'story',
    find: ({ story }) =>
      story === null ? refused({ field: 'form', code: 'no-story' }, 'There is no such story.') : null,
  },
  {
    name: 'open',
    find: ({ story, settings, now }) => {
      if (!settings.areOn) return refused({ field: 'form', code: 'closed' }, 'Comments are switched off.');
      if (story?.mode === 'closed') return refused({ field: 'form', code: 'closed' }, 'The thread is closed.');
      const end = story === null ? null : closesAt(settings, story.publishedAt);
      return end !== null && Temporal.Instant.compare(now, end) > 0
        ? refused({ field: 'form', code: 'closed' }, `The story is older than ${settings.openDays} days.`)
        : null;
    },
  },
  {
    name: 'answer',
    find: ({ hasParent }) =>
      hasParent ? null : refused({ field: 'form', code: 'no-parent' }, 'What it answers is not shown.'),
  },
  {
    name: 'rate',
    find: ({ fromAddress, settings }) =>
      settings.perTenMinutes > 0 && fromAddress >= settings.perTenMinutes
        ? refused(
            { field: 'form', code: 'too-often' },
            `${fromAddress} comments from its address in ten minutes.`,
            tenMinutes,
          )
        : null,
  },
  {
    name: 'slow',
    find: ({ story, wroteHereJustNow }) =>
      story?.mode === 'slow' && wroteHereJustNow
        ? refused({ field: 'form', code: 'too-often' }, 'The thread is slowed: one comment in ten minutes.', tenMinutes)
        : null,
  },
  {
    name: 'blocked',
    find: ({ blocks }) => {
      const hard = blocks.find(({ outcome }) => outcome === 'refused');
      if (hard) return refused({ field: 'form', code: 'blocked' }, `Blocked: ${hard.label}.`);
      return blocks.length > 0 ? held(`Blocked: ${blocks.map(({ label }) => label).join(', ')}.`) : null;
    },
  },
  {
    name: 'trap',
    find: ({ comment }) =>
      comment.trap === '' ? null : { outcome: 'spam', words: 'Filled in a field that people do not see.' },
  },
  {
    name: 'proof',
    find: ({ proof }) => {
      if (proof === null) return held('Sent without script, so without the proof of work.');
      if (!proof.isRight) return held('The proof of work is wrong.');
      if (proof.wasUsed) return held('The proof of work was used before.');
      if (proof.isExpired) return held('The proof of work was too old.');
      return null;
    },
  },
  {
    name: 'time',
    find: ({ proof }) =>
      proof?.isRight && proof.afterSeconds < leastSeconds
        ? held(`Sent ${Math.max(Math.round(proof.afterSeconds), 0)} seconds after the form was begun.`)
        : null,
  },
  {
    name: 'repeat',
    find: ({ sameText, comment }) =>
      sameText > 0 && comment.text.length >= tellingText
        ? held(`The same text was sent ${sameText === 1 ? 'once' : `${sameText} times`} before.`)
        : null,
  },
  {
    name: 'links',
    find: ({ links, settings }) => (links.length > settings.linksAtMost ? held(`${links.length} links.`) : null),
  },
  {
    name: 'sender',
    find: ({ sender }) => (sender.spam > 0 ? held(`${sender.spam} of this sender’s comments were advertising.`) : null),
  },
  {
    name: 'newcomer',
    find: ({ sender, settings }) => {
      if (settings.readFirst === 'every') return held('Every comment is read first.');
      return sender.shown === 0 ? held('First comment from this address.') : null;
    },
  },
  {
    name: 'filter',
    find: ({ filter }) => {
      if (filter === null || !(filter.isSpam || filter.isDoubtful)) return null;
      const likeness = `Resembles what was binned as advertising (${Math.round(filter.probability * 100)} %)`;
      const because = filter.because.length > 0 ? `: ${filter.because.join(', ')}` : '';
      return held(`${likeness}${because}.`);
    },
  },
];

/** What the policy makes of a comment. */
export type Verdict =
  | { readonly outcome: 'shown' | 'held' | 'spam'; readonly findings: readonly Finding[] }
  | {
      readonly outcome: 'refused';
      readonly finding: Finding;
      readonly problem: CommentProblem;
      readonly retryAfter?: number;
    };

/** Asks the policy. */
export function decide(facts: Facts): Verdict {
  const findings: Finding[] = [];
  for (const { name, find } of policy) {
    const said = find(facts);
    if (said === null) continue;
    const finding: Finding = { check: name, outcome: said.outcome, words: said.words };
    if (said.outcome === 'refused') {
      const { problem, retryAfter } = said;
      return { outcome: 'refused', finding, problem, ...(retryAfter === undefined ? {} : { retryAfter }) };
    }
    findings.push(finding);
  }
  if (findings.some(({ outcome }) => outcome === 'spam')) return { outcome: 'spam', findings };
  return { outcome: findings.length > 0 ? 'held' : 'shown', findings };
}
