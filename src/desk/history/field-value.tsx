import type { DeskFields } from '../shapes.ts';
import { datelineInWords, fieldNames, namesInWords, nothing, valueInWords } from './field-words.ts';
import { Thumbnail } from './thumbnail.tsx';

const words = {
  origin: {
    agency: 'originAgency',
    url: 'originUrl',
    licence: 'originLicence',
    licenceUrl: 'originLicenceUrl',
    publishedAt: 'originPublished',
    changes: 'originChanges',
  },
} as const;

interface FieldValueProps {
  readonly fields: DeskFields;
  readonly field: keyof DeskFields;
  readonly names: Readonly<Record<string, string>>;
}

/** What a field holds, as people read it. */
export function FieldValue({ fields, field, names }: FieldValueProps) {
  const { language: lang, direction: dir } = fields;
  switch (field) {
    case 'headline':
    case 'kicker':
    case 'standfirst':
      return fields[field] ? (
        <p className="printed" lang={lang} dir={dir}>
          {fields[field]}
        </p>
      ) : (
        <p className="quiet">{nothing}</p>
      );
    case 'bylineIds':
    case 'topicIds':
    case 'tagIds':
      return <p>{namesInWords(fields[field], names)}</p>;
    case 'sectionId':
      return <p>{namesInWords(fields.sectionId === null ? [] : [fields.sectionId], names)}</p>;
    case 'dateline':
      return <p>{datelineInWords(fields.dateline)}</p>;
    case 'leadPictureId':
      return fields.leadPictureId === null ? (
        <p className="quiet">{nothing}</p>
      ) : (
        <Thumbnail id={fields.leadPictureId} />
      );
    case 'origin':
      return <Origin origin={fields.origin} />;
    case 'direction':
    case 'canonicalAtOrigin':
      return (
        <p>
          {fieldNames[field]}: {valueInWords(field, fields[field])}
        </p>
      );
    case 'genre':
    case 'language':
    case 'indexChoice':
      return <p>{valueInWords(field, fields[field])}</p>;
    case 'document':
      return null;
  }
}

function Origin({ origin }: { readonly origin: DeskFields['origin'] }) {
  if (origin === null) return <p className="quiet">{nothing}</p>;
  const parts = Object.entries(words.origin) as [
    keyof typeof words.origin,
    (typeof words.origin)[keyof typeof words.origin],
  ][];
  return (
    <ul>{parts.map(([part, name]) => origin[part] && <li key={part}>{`${fieldNames[name]}: ${origin[part]}`}</li>)}</ul>
  );
}
