/** The door of the API's manners: schemas, parameters, pages, problems, and the description made of them. */
export {
  type Answer,
  answer,
  before,
  commonAnswers,
  gone,
  id,
  limit,
  missing,
  missingOrWithheld,
  moved,
  slug,
} from './answers.ts';
export type { ApiDescription, Operation, Parameter } from './describe.ts';
export type { Api } from './manners.ts';
export { linkNext, pageAddress, pageOf } from './paging.ts';
export type { ParameterProblem } from './parameters.ts';
export { askEachTime, problemTitles, sendParameterProblems, sendProblem } from './problems.ts';
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
