import type { Statement, StatementFields } from './shapes.ts';

/** What a journalist states of a statement, without what surrounds it. */
export function fieldsOf(statement: Statement): StatementFields {
  const { speech, act, cue, speakerId, organisationId, speakerAsPrinted, roleAsPrinted } = statement;
  const { saidAt, saidIn, channel, via, topicId, questionId, aboutPlace, placePrecision } = statement;
  const { aboutTime, quantities, hedge, language } = statement;
  return {
    ...{ speech, act, cue, speakerId, organisationId, speakerAsPrinted, roleAsPrinted },
    ...{ saidAt, saidIn, channel, via, topicId, questionId, aboutPlace, placePrecision },
    ...{ aboutTime, quantities, hedge, language },
  };
}

/** The same with the words, the state and why it was withdrawn: what is compared where a change is written down. */
export function statedOf(statement: Statement): Readonly<Record<string, unknown>> {
  const { state, text, withdrawnReason } = statement;
  return { ...fieldsOf(statement), state, text, withdrawnReason };
}
