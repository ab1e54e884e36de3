import { readEdtf } from '../suggester/suggester.ts';
import { canonicalLanguage } from '../text/text.ts';
import { wordsOrNull } from './changes.ts';
import type { RecordProblem } from './refused.ts';
import type { Channel, NamedPlace, PartyKind, StatementFields, Stretch } from './shapes.ts';

/** What of the newsroom's things the fields of a statement may name. */
export interface Known {
  readonly parties: ReadonlyMap<string, { readonly kind: PartyKind }>;
  readonly places: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  /** which topic each question is of */
  readonly questions: ReadonlyMap<string, string>;
}

/** A statement's words as they are printed: stretches that are apart are joined by an ellipsis. */
export function wordsOf(stretches: readonly Stretch[]): string {
  return stretches.map(({ exact }) => exact).join(' … ');
}

/** What was given of a statement, on single lines and without what says nothing. */
export function tidyFields(fields: StatementFields): StatementFields {
  const line = wordsOrNull;
  return {
    ...fields,
    cue: line(fields.cue),
    speakerAsPrinted: line(fields.speakerAsPrinted),
    roleAsPrinted: line(fields.roleAsPrinted),
    saidAt: tidyMoment(fields.saidAt),
    saidIn: tidyPlace(fields.saidIn),
    channel: fields.channel && tidyChannel(fields.channel),
    via: [...new Set(fields.via)],
    aboutPlace: tidyPlace(fields.aboutPlace),
    aboutTime: tidyMoment(fields.aboutTime),
    quantities: fields.quantities.map((quantity) => ({
      ...quantity,
      unit: line(quantity.unit) ?? '',
      asPrinted: line(quantity.asPrinted) ?? '',
      qualifierAsPrinted: line(quantity.qualifierAsPrinted),
    })),
    hedge: line(fields.hedge),
    language: canonicalLanguage(fields.language) ?? fields.language,
  };
}

function tidyMoment(moment: StatementFields['saidAt']): StatementFields['saidAt'] {
  if (moment === null) return null;
  const [edtf, asPrinted] = [wordsOrNull(moment.edtf), wordsOrNull(moment.asPrinted)];
  if (edtf === null && asPrinted === null) return null;
  return { edtf, asPrinted, resolvedFrom: wordsOrNull(moment.resolvedFrom) };
}

function tidyPlace(place: NamedPlace | null): NamedPlace | null {
  const asPrinted = wordsOrNull(place?.asPrinted);
  const placeId = place?.placeId ?? null;
  return placeId === null && asPrinted === null ? null : { placeId, asPrinted };
}

const tidyChannel = (channel: Channel): Channel => ({
  kind: channel.kind,
  name: wordsOrNull(channel.name),
  url: wordsOrNull(channel.url),
  archivedUrl: wordsOrNull(channel.archivedUrl),
  archivedAt: wordsOrNull(channel.archivedAt),
});

/** Everything that is wrong with what is stated, all at once. Fields are named as they are given: `fields.act`. */
export function fieldProblems(fields: StatementFields, known: Known): readonly RecordProblem[] {
  const problems: RecordProblem[] = [];
  const wrong = (field: string, problem: string, mend: string) =>
    problems.push({ field: `fields.${field}`, problem, mend });
  const { speakerId, organisationId, topicId, questionId } = fields;
  if (speakerId !== null && !known.parties.has(speakerId))
    wrong('speakerId', 'There is no such party.', 'Choose one that the search finds, or make one.');
  const organisation = organisationId === null ? null : known.parties.get(organisationId);
  if (organisation === undefined)
    wrong('organisationId', 'There is no such party.', 'Choose one that the search finds, or make one.');
  else if (organisation !== null && organisation.kind !== 'organisation')
    wrong('organisationId', 'The party spoken for is no organisation.', 'Choose an organisation, or nobody.');
  if (fields.via.some((id) => !known.parties.has(id)))
    wrong('via', 'One of those through whom it came is no party.', 'Choose parties that the search finds.');
  if (topicId !== null && !known.topics.has(topicId))
    wrong('topicId', 'There is no such topic.', 'Choose one of the newsroom’s topics.');
  if (questionId !== null && !known.questions.has(questionId))
    wrong('questionId', 'There is no such question.', 'Choose one of the topic’s questions.');
  else if (questionId !== null && known.questions.get(questionId) !== topicId)
    wrong('questionId', 'The question is of another topic.', 'Choose a question of the statement’s topic.');
  for (const name of ['saidIn', 'aboutPlace'] as const) {
    const id = fields[name]?.placeId ?? null;
    if (id !== null && !known.places.has(id))
      wrong(name, 'There is no such place.', 'Choose one that the search finds, or make one.');
  }
  for (const name of ['saidAt', 'aboutTime'] as const) {
    const edtf = fields[name]?.edtf ?? null;
    const reading = edtf === null ? null : readEdtf(edtf);
    if (reading !== null && !reading.ok) wrong(`${name}.edtf`, reading.problem, reading.mend);
  }
  if (canonicalLanguage(fields.language) === null)
    wrong('language', 'That is no language.', 'Give a language tag such as en-GB or uk.');
  return [...problems, ...channelProblems(fields.channel), ...quantityProblems(fields)];
}

function channelProblems(channel: Channel | null): readonly RecordProblem[] {
  return (['url', 'archivedUrl'] as const).flatMap((name) => {
    const address = channel?.[name] ?? null;
    if (address === null || isWebAddress(address)) return [];
    return [webAddressProblem(`fields.channel.${name}`)];
  });
}

/** Whether a text is an address that readers can follow. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s]+$/u.test(address) && URL.canParse(address);
}

/** What is said of an address that is none. */
export function webAddressProblem(field: string): RecordProblem {
  return { field, problem: 'That is no web address.', mend: 'Give it with https:// at its beginning.' };
}

function quantityProblems({ quantities }: StatementFields): readonly RecordProblem[] {
  return quantities.flatMap(({ value, low, high, asPrinted, qualifier }, index) => {
    const field = (name: string) => `fields.quantities.${index}.${name}`;
    const problems: RecordProblem[] = [];
    if (asPrinted === '')
      problems.push({
        field: field('asPrinted'),
        problem: 'The figure has no words.',
        mend: 'Give it as the story prints it.',
      });
    if (value === null && low === null && high === null && qualifier !== 'vague')
      problems.push({
        field: field('value'),
        problem: 'The figure has no number.',
        mend: 'Give its value or a bound.',
      });
    if (low !== null && high !== null && low > high)
      problems.push({
        field: field('low'),
        problem: 'The lower bound is above the upper one.',
        mend: 'Change them round.',
      });
    return problems;
  });
}

/** What is wrong with where a statement's words are said to stand. */
export function stretchProblems(stretches: readonly Stretch[]): readonly RecordProblem[] {
  const field = 'stretches';
  if (stretches.length === 0)
    return [{ field, problem: 'The statement has no words.', mend: 'Select its words in the story.' }];
  const misplaced = stretches.flatMap(({ exact, start, end }, index) =>
    exact.trim() !== '' && end - start === exact.length
      ? []
      : [
          {
            field: `${field}.${index}`,
            problem: 'The place and the length of the words do not agree.',
            mend: 'Select the words again.',
          },
        ],
  );
  return misplaced.length > 0
    ? misplaced
    : stretches.flatMap((stretch, index) => {
        const isTwice = stretches.slice(0, index).some((other) => overlap(stretch, other));
        return isTwice
          ? [
              {
                field: `${field}.${index}`,
                problem: 'Some of its words are in the statement twice.',
                mend: 'Select each word once.',
              },
            ]
          : [];
      });
}

const overlap = (one: Stretch, other: Stretch) =>
  one.part === other.part && one.start < other.end && other.start < one.end;
