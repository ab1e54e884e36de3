import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DeskFields } from '../shapes.ts';

type Origin = NonNullable<DeskFields['origin']>;

const words = {
  origin: 'Origin',
  about: 'Where it comes from, if another newsroom or agency wrote it. Readers see it above the text.',
  agency: 'Agency or newsroom',
  url: 'Address of the original',
  licence: 'Licence, as it is printed',
  licenceUrl: 'Address of the licence',
  publishedAt: 'When the original was published',
  publishedAbout: 'A day such as 2026-11-24, or a time with its zone such as 2026-11-24T06:30:00Z.',
  changes: 'What this newsroom changed',
  needsAgency: 'Name the agency or newsroom: without it no origin is kept.',
  noAddress: 'Begin it with https://. Until then it is not kept.',
  noTime: 'This is neither a day nor a time with its zone. Until it is one, it is not kept.',
} as const;

const nothing = { agency: '', url: '', licence: '', licenceUrl: '', publishedAt: '', changes: '' };
type Typed = typeof nothing;

interface OriginFieldsProps {
  readonly origin: Origin | null;
  readonly set: (origin: Origin | null) => void;
}

/** Where a republished story comes from. What cannot be kept yet says so, and does not keep the rest from being saved. */
export function OriginFields({ origin, set }: OriginFieldsProps) {
  const [typed, setTyped] = useState<Typed>(() => ({ ...nothing, ...textsOf(origin) }));
  const problems = problemsOf(typed);
  const field = (name: keyof Typed, description?: string) => (
    <TextInput
      label={words[name]}
      description={description}
      value={typed[name]}
      error={problems[name]}
      onChange={(event) => {
        const next = { ...typed, [name]: event.currentTarget.value };
        setTyped(next);
        set(originOf(next));
      }}
    />
  );
  return (
    <>
      <h2 id="field-origin">{words.origin}</h2>
      <p className="small quiet">{words.about}</p>
      {field('agency')}
      {field('url')}
      {field('licence')}
      {field('licenceUrl')}
      {field('publishedAt', words.publishedAbout)}
      {field('changes')}
    </>
  );
}

function textsOf(origin: Origin | null): Partial<Typed> {
  return Object.fromEntries(Object.entries(origin ?? {}).map(([name, value]) => [name, value ?? '']));
}

function problemsOf(typed: Typed): Partial<Record<keyof Typed, string>> {
  const { agency, url, licenceUrl, publishedAt } = typed;
  const isTouched = Object.values(typed).some((text) => text.trim() !== '');
  return {
    ...(isTouched && agency.trim() === '' && { agency: words.needsAgency }),
    ...(!isAddress(url) && { url: words.noAddress }),
    ...(!isAddress(licenceUrl) && { licenceUrl: words.noAddress }),
    ...(!isTime(publishedAt) && { publishedAt: words.noTime }),
  };
}

/** The part of what was typed that the server can keep. */
function originOf(typed: Typed): Origin | null {
  const text = (name: keyof Typed) => typed[name].trim() || null;
  const agency = text('agency');
  if (agency === null) return null;
  return {
    agency,
    url: isAddress(typed.url) ? text('url') : null,
    licence: text('licence'),
    licenceUrl: isAddress(typed.licenceUrl) ? text('licenceUrl') : null,
    publishedAt: isTime(typed.publishedAt) ? text('publishedAt') : null,
    changes: text('changes'),
  };
}

function isAddress(text: string): boolean {
  const url = URL.parse(text.trim());
  return text.trim() === '' || url?.protocol === 'http:' || url?.protocol === 'https:';
}

function isTime(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '') return true;
  return /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/.test(trimmed) && !Number.isNaN(Date.parse(trimmed));
}
