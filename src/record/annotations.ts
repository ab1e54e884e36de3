import type { PublicStatement, Stretch } from '../statements/statements.ts';
import { apiUrl, speakerPath, statementPath } from './addresses.ts';
import type { ListedStatement } from './public-lists.ts';

/**
 * A story's statements as one page of W3C Web Annotations (https://www.w3.org/TR/annotation-model/): each targets the
 * words of the story by TextQuoteSelector, which TextPositionSelector refines, and says in its body who said them.
 * Positions count in the text whose blocks line feeds part, in code points as the model has it.
 */
export function annotationPage(
  story: { readonly id: string; readonly url: string; readonly text: Readonly<Record<Stretch['part'], string>> },
  statements: readonly ListedStatement[],
  baseUrl: string,
): Readonly<Record<string, unknown>> {
  const id = apiUrl(baseUrl, `/stories/${story.id}/annotations`);
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationPage',
    partOf: { id: `${id}#collection`, type: 'AnnotationCollection', total: statements.length },
    startIndex: 0,
    items: statements.map(({ statement }) => annotation(statement, story, baseUrl)),
  };
}

function annotation(
  statement: PublicStatement,
  story: { readonly url: string; readonly text: Readonly<Record<Stretch['part'], string>> },
  baseUrl: string,
): Readonly<Record<string, unknown>> {
  const url = baseUrl + statementPath(statement.id);
  const { speaker } = statement;
  return {
    id: url,
    type: 'Annotation',
    motivation: 'describing',
    created: statement.confirmedAt,
    ...(statement.confirmedBy === '' ? {} : { creator: { type: 'Person', name: statement.confirmedBy } }),
    body: {
      type: 'TextualBody',
      purpose: 'describing',
      format: 'text/plain',
      language: statement.language,
      value: statement.text,
      ...(speaker === null
        ? {}
        : { creator: { id: baseUrl + speakerPath(speaker.id), type: typeOf(speaker.kind), name: speaker.name } }),
    },
    target: statement.stretches.map((stretch) => ({
      source: story.url,
      selector: {
        type: 'TextQuoteSelector',
        exact: stretch.exact,
        prefix: stretch.prefix,
        suffix: stretch.suffix,
        ...(stretch.part === 'text' ? { refinedBy: position(story.text.text, stretch) } : {}),
      },
    })),
  };
}

function typeOf(kind: NonNullable<PublicStatement['speaker']>['kind']): string {
  if (kind === 'person' || kind === 'unnamed') return 'Person';
  return kind === 'organisation' ? 'Organization' : 'http://schema.org/CreativeWork';
}

/** The model counts code points, the record UTF-16 units. */
function position(text: string, { start, end }: Stretch) {
  const before = [...text.slice(0, start)].length;
  return { type: 'TextPositionSelector', start: before, end: before + [...text.slice(start, end)].length };
}
