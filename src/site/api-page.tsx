import { type ApiDescription, commonAnswers, problemTitles } from '../api/api.ts';
import { opening } from '../text/text.ts';
import { apiPath } from './addresses.ts';
import { ApiFields } from './api-fields.tsx';
import { ApiAnswers, ApiOperation, type Examples } from './api-operation.tsx';
import { type PageFrame, voiceOf } from './frame.ts';
import { Page } from './layout.tsx';
import { descriptionAtMost } from './list-facts.ts';
import { ListHead } from './list-head.tsx';
import { languageAttributes } from './voice.tsx';

interface ApiPageParts {
  readonly frame: PageFrame;
  readonly description: ApiDescription;
  /** stands in the examples; null where nothing is published */
  readonly examples: Examples;
}

/** What the API is, how it is read, and every address of it, made from the description that machines read. */
export function ApiPage({ frame, description, examples }: ApiPageParts) {
  const { words } = frame;
  const facts = {
    title: words.apiTitle,
    description: opening(words.apiAbout, descriptionAtMost),
    path: apiPath,
    indexChoice: 'index',
    serviceDescription: '/api/v1/openapi.json',
  } as const;
  const spoken = { ...voiceOf(frame), own: words.language };
  const english = languageAttributes('en', voiceOf(frame).language);
  const operations = Object.entries(description.paths).map(([path, { get }]) => ({ path, operation: get }));
  return (
    <Page frame={frame} facts={facts} place={{ kind: 'elsewhere' }}>
      <div className="wrap api">
        <ListHead title={words.apiTitle} about={words.apiAbout} voice={spoken} kicker={words.forDevelopers} />
        <Manners frame={frame} />
        <section className="block" aria-labelledby="addresses">
          <h2 className="block-title" id="addresses">
            {words.apiAddresses}
          </h2>
          <ul className="api-index" {...english}>
            {operations.map(({ path, operation }) => (
              <li key={path}>
                <a href={`#${operation.operationId}`}>{path}</a> {operation.summary}
              </li>
            ))}
          </ul>
          <p className="api-text">{words.apiAlso}</p>
          <div {...english}>
            <ApiAnswers answers={Object.entries(commonAnswers)} />
            {description.tags.map(({ name, description: about }) => (
              <section key={name} className="api-group">
                <h3 className="api-group-title">{name}</h3>
                <p className="api-group-text">{about}</p>
                {operations
                  .filter(({ operation }) => operation.tags.includes(name))
                  .map(({ path, operation }) => (
                    <ApiOperation
                      key={path}
                      path={path}
                      operation={operation}
                      examples={examples}
                      baseUrl={frame.baseUrl}
                      words={words}
                    />
                  ))}
              </section>
            ))}
          </div>
        </section>
        <section className="block" aria-labelledby="objects">
          <h2 className="block-title" id="objects">
            {words.apiObjects}
          </h2>
          <div {...english}>
            {Object.entries(description.components.schemas).map(([name, schema]) => (
              <ApiFields key={name} name={name} schema={schema} />
            ))}
          </div>
        </section>
      </div>
    </Page>
  );
}

/** How the API is read, in the newsroom's language. */
function Manners({ frame: { words, baseUrl } }: { frame: PageFrame }) {
  const manners = [
    [words.apiPaging, words.apiPagingText],
    [words.apiUnchanged, words.apiUnchangedText],
    [words.apiTimes, words.apiTimesText],
    [words.apiGone, words.apiGoneText],
    [words.apiStays, words.apiStaysText],
    [words.apiLicence, words.apiLicenceText],
  ] as const;
  return (
    <>
      <section className="block" aria-labelledby="begin">
        <h2 className="block-title" id="begin">
          {words.apiBegin}
        </h2>
        <p className="api-text">{words.apiBeginText}</p>
        <p className="api-request" dir="ltr">
          <a href="/api/v1/stories?limit=5">{`${baseUrl}/api/v1/stories?limit=5`}</a>
        </p>
        <p className="api-text">
          <a href="/api/v1/openapi.json">{words.apiForMachines}</a>
        </p>
        <dl className="api-manners">
          {manners.map(([title, text]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="block" aria-labelledby="problems">
        <h2 className="block-title" id="problems">
          {words.apiProblems}
        </h2>
        <p className="api-text">{words.apiProblemsText}</p>
        <dl className="api-rows" {...languageAttributes('en', words.language)}>
          {Object.entries(problemTitles).map(([kind, title]) => (
            <div key={kind} id={`problem-${kind}`}>
              <dt>
                <code>{kind}</code>
              </dt>
              <dd>{title}.</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
