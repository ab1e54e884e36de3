import type { ReactNode } from 'react';
import type { Schema } from '../api/api.ts';

/** A named object of the API with its fields; objects within it are set in below the field that holds them. */
export function ApiFields({ name, schema }: { name: string; schema: Schema }) {
  return (
    <section className="api-object" id={`object-${name}`} aria-labelledby={`object-${name}-title`}>
      <h3 className="api-object-title" id={`object-${name}-title`}>
        {name}
      </h3>
      {schema['description'] === undefined ? null : (
        <p className="api-text">
          <Described text={String(schema['description'])} />
        </p>
      )}
      <Fields schema={schema} />
    </section>
  );
}

/** A description, in which names of fields stand between backquotes. */
export function Described({ text }: { text: string }) {
  return text.split('`').map((part, place) => {
    const key = `${String(place)} ${part}`;
    return place % 2 === 1 ? <code key={key}>{part}</code> : <span key={key}>{part}</span>;
  });
}

function Fields({ schema }: { schema: Schema }) {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  const required = (schema['required'] ?? []) as readonly string[];
  return (
    <dl className="api-rows">
      {Object.entries(properties).map(([field, rules]) => {
        const inner = objectIn(rules);
        return (
          <div key={field}>
            <dt>
              <code dir="ltr">{field}</code>
              <span className="api-type">
                {required.includes(field) ? null : 'may be missing, '}
                <TypeOf schema={rules} />
              </span>
            </dt>
            <dd>
              {rules['description'] === undefined ? null : (
                <p>
                  <Described text={String(rules['description'])} />
                </p>
              )}
              {inner === null ? null : <Fields schema={inner} />}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The unnamed object that a field holds: itself, in a list, or where it may be null. */
function objectIn(schema: Schema): Schema | null {
  if (schema['properties'] !== undefined) return schema;
  if (schema['items'] !== undefined) return objectIn(schema['items'] as Schema);
  return (
    alternatives(schema)
      .map(objectIn)
      .find((inner) => inner !== null) ?? null
  );
}

function alternatives(schema: Schema): readonly Schema[] {
  return (schema['anyOf'] ?? []) as readonly Schema[];
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
  null: 'null',
};
const formatWords: Readonly<Record<string, string>> = {
  'date-time': 'instant',
  date: 'day',
  uri: 'address',
  uuid: 'id',
  email: 'email address',
};

/** The type of a value in words; a named object is a link to its fields. */
function TypeOf({ schema }: { schema: Schema }): ReactNode {
  const name = nameOf(schema);
  if (name !== null) return <a href={`#object-${name}`}>{name}</a>;
  if (schema['type'] === 'array') {
    return (
      <>
        list of <TypeOf schema={schema['items'] as Schema} />
      </>
    );
  }
  const of = alternatives(schema);
  if (of.length === 0) return typeText(schema);
  return of.map((one, place) => (
    <span key={JSON.stringify(one)}>
      {place === 0 ? null : ' or '}
      <TypeOf schema={one} />
    </span>
  ));
}

/** The type of a plain value in words. */
export function typeText(schema: Schema): string {
  const words = schema['enum'] as readonly string[] | undefined;
  if (words !== undefined) return words.join(' | ');
  return [schema['type']]
    .flat()
    .map(
      (type) => (type === 'string' && formatWords[String(schema['format'])]) || typeWords[String(type)] || 'anything',
    )
    .join(' or ');
}

function nameOf(schema: Schema): string | null {
  const { $ref } = schema;
  return typeof $ref === 'string' ? ($ref.split('/').at(-1) ?? null) : null;
}

/** Links to the named objects that an answer holds. */
export function SchemaLinks({ part }: { part: object }) {
  const names = [...new Set(namesIn(part))];
  return names.map((name, place) => (
    <span key={name}>
      {place === 0 ? null : ', '}
      <a href={`#object-${name}`}>{name}</a>
    </span>
  ));
}

function namesIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = nameOf(part as Schema);
  return own === null ? Object.values(part).flatMap(namesIn) : [own];
}
