import { type Answer, commonAnswers, type Operation, type Parameter } from '../api/api.ts';
import type { Words } from '../messages/messages.ts';
import type { PublicStatement } from '../statements/statements.ts';
import type { StoryCard } from '../stories/stories.ts';
import { Described, SchemaLinks, typeText } from './api-fields.tsx';

interface OperationParts {
  readonly path: string;
  readonly operation: Operation;
  readonly examples: Examples;
  readonly baseUrl: string;
  readonly words: Words;
}

/** One address of the API: what it takes, what it answers, and a request that opens. */
export function ApiOperation({ path, operation, examples, baseUrl, words }: OperationParts) {
  const { operationId, summary, description, parameters, responses } = operation;
  const example = exampleOf(path, parameters, examples);
  return (
    <article className="api-operation" id={operationId} aria-labelledby={`${operationId}-title`}>
      <h4 className="api-operation-title" id={`${operationId}-title`}>
        {summary}
      </h4>
      <p className="api-request" dir="ltr">
        <code>
          <span className="api-method">GET</span> {path}
        </code>
      </p>
      <p className="api-text">
        <Described text={description} />
      </p>
      {parameters.length === 0 ? null : (
        <>
          <h5 className="api-label">{words.apiParameters}</h5>
          <dl className="api-rows">
            {parameters.map((parameter) => (
              <div key={parameter.name}>
                <dt>
                  <code dir="ltr">{parameter.name}</code>
                  <span className="api-type">{rulesText(parameter)}</span>
                </dt>
                <dd>
                  <Described text={parameter.description} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h5 className="api-label">{words.apiAnswers}</h5>
      <ApiAnswers answers={Object.entries(responses).filter(([status]) => commonAnswers[status] === undefined)} />
      {example === null ? null : (
        <>
          <h5 className="api-label">{words.apiExample}</h5>
          <p className="api-request" dir="ltr">
            <a href={example}>{baseUrl + example}</a>
          </p>
        </>
      )}
    </article>
  );
}

/** What a status means, and what its body holds. */
export function ApiAnswers({ answers }: { answers: readonly (readonly [string, Answer])[] }) {
  return (
    <dl className="api-rows api-answers">
      {answers.map(([status, answer]) => (
        <div key={status}>
          <dt>
            <code>{status}</code>
          </dt>
          <dd>
            {answer.description} <SchemaLinks part={answer.content ?? {}} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What examples are made of: the newest story and the newest statement; null: there is none. */
export interface Examples {
  readonly story: StoryCard | null;
  readonly statement: PublicStatement | null;
}

/** A request that opens on this very newsroom; null where a parameter has no example. */
export function exampleOf(path: string, parameters: readonly Parameter[], examples: Examples): string | null {
  const { story: newest, statement } = examples;
  const values: Readonly<Record<string, string | null | undefined>> = {
    id: idIn(path, examples),
    slug: statement?.topic?.slug,
    path: newest?.path,
    q: newest === null ? null : longestWord(newest.headline),
    limit: '5',
  };
  let address = path;
  const query: string[] = [];
  for (const { name, in: where, required, schema } of parameters) {
    const stated = (schema['examples'] as readonly unknown[] | undefined)?.[0];
    const value = values[name] ?? (stated === undefined ? null : String(stated));
    if (value === null) {
      if (required) return null;
    } else if (where === 'path') address = address.replace(`{${name}}`, encodeURIComponent(value));
    else if (required || name === 'q' || name === 'limit')
      query.push(`${name}=${encodeURIComponent(value).replaceAll('%2F', '/')}`);
  }
  return query.length === 0 ? address : `${address}?${query.join('&')}`;
}

/** The id of what the path names. */
function idIn(path: string, { story, statement }: Examples): string | null | undefined {
  const [, kind] = /^\/api\/v1\/(\w+)\//.exec(path) ?? [];
  if (kind === 'pictures') return story?.leadPictureId;
  if (kind === 'statements') return statement?.id;
  return kind === 'parties' ? (statement?.speaker ?? statement?.group)?.id : story?.id;
}

/** A word by which a story is found; a headline in a script without spaces is one word. */
function longestWord(headline: string): string | null {
  const words = headline.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.reduce<string | null>((longest, word) => (word.length > (longest?.length ?? 0) ? word : longest), null);
}

/** `query, whole number, 1 to 100, 25 when left out`. */
function rulesText({ in: where, required, schema }: Parameter): string {
  const { minimum, maximum } = schema as { readonly minimum?: number; readonly maximum?: number };
  return [
    where === 'path' ? 'in the path' : required ? 'required' : 'optional',
    typeText(schema),
    ...(minimum !== undefined && maximum !== undefined ? [`${minimum} to ${maximum}`] : []),
    ...(schema['default'] === undefined ? [] : [`${String(schema['default'])} when left out`]),
  ].join(', ');
}
