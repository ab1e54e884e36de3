/** Letters to those who comment, and the page on which they confirm and end them, in English. */
export const commentMail = {
  mailConfirmTitle: 'Do you want to be told of answers to your comment?',
  mailConfirmLead:
    'Somebody, probably you, has commented on “{headline}” in {newsroom}, and asked to be told of answers at this address. We tell you of them once you have confirmed it.',
  mailConfirmAct: 'Yes, tell me of answers',
  mailConfirmElse:
    'The link opens a page that asks you once more. If it was not you, do nothing: you are then told of no answers. On the same page you can say that we should never write to this address again.',
  mailAnswerTitle: '{name} has answered your comment',
  mailAnswersTitle: '{count, plural, one {# answer to your comment} other {# answers to your comment}}',
  mailAnswerOn: 'On “{headline}”.',
  mailAnswerBy: '{name} wrote:',
  mailAnswerRead: 'Read it on the page',
  mailMoreAnswers: '{count, plural, one {# more answer is on the page.} other {# more answers are on the page.}}',
  mailYouWrote: 'You had written: “{words}”',
  mailAnswerFoot: 'You get this because you asked {newsroom} to tell you of answers to your comment.',
  mailAnswerEnd: 'End these letters',
  noticesTitle: 'Answers by mail',
  noticesOn: 'Your comment on “{headline}”',
  noticesState: {
    asked:
      'Somebody, probably you, asked to be told by mail of answers to this comment. We send nothing before you confirm it here.',
    active: 'You are told by mail of answers to this comment.',
    ended: 'You are told of no further answers to this comment.',
    refused: 'We do not write to this address any more.',
  },
  noticesOthers:
    '{count, plural, one {You are also told of answers to # other comment of yours.} other {You are also told of answers to # other comments of yours.}}',
  noticesConfirm: 'Tell me of answers',
  noticesEnd: 'No more letters about this comment',
  noticesEndAll: 'No more letters about any comment of mine',
  noticesRefuse: 'Never write to this address again',
  noticesRead: 'To the comment',
} as const;
