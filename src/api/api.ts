/** The door of the API's manners: schemas, parameters, pages, problems, and the description made of them. */
export {
  type Answer,
  answer,
  before,
  commonAnswers,
  deskAnswer,
  done,
  gone,
  id,
  limit,
  missing,
  missingOrWithheld,
  moved,
  slug,
} from './answers.ts';
export type { ApiDescription, DeskDescription, Operation, Parameter } from './describe.ts';
export { type DeskApiOptions, serveDeskApi } from './desk.ts';
export type { Api } from './manners.ts';
export { linkNext, pageAddress, pageOf } from './paging.ts';
export type { ParameterProblem } from './parameters.ts';
export { askEachTime, problemTitles, Refusal, sendParameterProblems, sendProblem, wrongField } from './problems.ts';
export { readable } from './readable.ts';
export {
  anyObject,
  type Described,
  integer,
  list,
  mended,
  named,
  number,
  object,
  oneOf,
  optional,
  orNull,
  reference,
  type Schema,
  text,
  truth,
} from './schema.ts';
export { type DescribeApi, serveApi } from './serve.ts';
