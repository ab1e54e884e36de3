import type {
  AssessmentAsked,
  DeskStatement,
  PartyKind,
  PartyLine,
  StatementAsked,
  StatementShape,
  Stretch,
  Suggestion,
} from '../shapes.ts';

/** Who speaks, as it is chosen in the form: nobody yet, one that the newsroom knows, or one that is made with it. */
export type Chosen =
  | { readonly kind: 'none' }
  | { readonly kind: 'known'; readonly party: Pick<PartyLine, 'id' | 'name'> & Partial<PartyLine> }
  | {
      readonly kind: 'new';
      readonly as: PartyKind;
      readonly name: string;
      readonly reason: string;
      /** the name was only read in the text, and nobody has said that it is not one that is known by now */
      readonly isGuess?: true;
    };

/** A statement as it stands in a form. */
export interface StatementDraft {
  readonly fields: StatementShape;
  readonly speaker: Chosen;
  readonly organisation: Chosen;
  /** what the newsroom found of it, where that is said with it; null: nothing yet */
  readonly assessment?: Pick<AssessmentAsked, 'verdict' | 'explanation'> | null;
  /** what places are called whose words are printed nowhere, by their ids */
  readonly placeNames?: ReadonlyMap<string, string>;
}

/** What the places of a statement are called, by their ids. */
export function placeNamesOf({ fields, saidInName, aboutPlaceName }: DeskStatement): ReadonlyMap<string, string> {
  const named = [
    [fields.saidIn?.placeId, saidInName],
    [fields.aboutPlace?.placeId, aboutPlaceName],
  ] as const;
  return new Map(named.flatMap(([id, name]) => (id && name !== null ? [[id, name]] : [])));
}

export const nobody: Chosen = { kind: 'none' };

/** A party as it is chosen, where there is one. */
export function chosenOf(party: PartyLine | null, asPrinted: string | null = null): Chosen {
  if (party !== null) return { kind: 'known', party };
  return asPrinted === null || asPrinted.trim() === ''
    ? nobody
    : { kind: 'new', as: 'person', name: asPrinted.trim(), reason: '', isGuess: true };
}

/** A suggestion as a form begins with it. A name that the newsroom does not know yet is taken for a person's. */
export function draftOf({ fields, speaker, organisation }: Suggestion): StatementDraft {
  return {
    fields,
    speaker: chosenOf(speaker, fields.speakerAsPrinted),
    organisation: chosenOf(organisation),
    assessment: null,
  };
}

/** Whether its verdict lacks what it rests on, which readers see. */
export function lacksGrounds({ assessment }: StatementDraft): boolean {
  return Boolean(assessment && assessment.verdict !== 'not verified' && !assessment.explanation?.trim());
}

/** A statement of which nothing is stated yet, in a language (BCP 47). */
export function emptyFields(language: string): StatementShape {
  return {
    speech: 'indirect',
    act: 'claims',
    cue: null,
    speakerId: null,
    organisationId: null,
    speakerAsPrinted: null,
    roleAsPrinted: null,
    saidAt: null,
    saidIn: null,
    channel: null,
    via: [],
    topicId: null,
    questionId: null,
    aboutPlace: null,
    placePrecision: 'unknown',
    aboutTime: null,
    quantities: [],
    hedge: null,
    language,
  };
}

const quotationMarks = /[“”„«»"「」]/;

/** How words are given, by their quotation marks. */
export function speechOf(text: string): StatementShape['speech'] {
  const words = text.trim();
  if (!quotationMarks.test(words)) return 'indirect';
  const within = words.slice(1, -1);
  const isWhole = quotationMarks.test(words.charAt(0)) && quotationMarks.test(words.slice(-2));
  return isWhole && !quotationMarks.test(within.slice(0, -1)) ? 'direct' : 'mixed';
}

/**
 * What a statement of selected words begins with: what a suggestion on the same words says, else who speaks in the one
 * nearest to them in the same paragraph.
 */
export function draftFor(
  { exact, start, end }: Stretch,
  { suggestions, text, language }: { suggestions: readonly Suggestion[]; text: string; language: string },
): StatementDraft {
  const plain = {
    fields: { ...emptyFields(language), speech: speechOf(exact) },
    speaker: nobody,
    organisation: nobody,
    assessment: null,
  };
  const distance = ({ stretches: [first] }: Suggestion) => {
    if (first === undefined || first.part !== 'text') return null;
    const [before, behind] = [Math.min(end, first.end), Math.max(start, first.start)];
    // Words of the same paragraph alone have anything to do with these.
    return text.slice(Math.min(before, behind), Math.max(before, behind)).includes('\n') ? null : behind - before;
  };
  const near = suggestions
    .flatMap((suggestion) => {
      const far = distance(suggestion);
      return far === null ? [] : [{ suggestion, far }];
    })
    .toSorted((one, other) => one.far - other.far)[0];
  if (near === undefined) return plain;
  const draft = draftOf(near.suggestion);
  if (near.far < 0) return { ...draft, fields: { ...draft.fields, speech: speechOf(exact) } };
  const { saidAt, saidIn, channel, topicId, cue, speakerAsPrinted, roleAsPrinted } = draft.fields;
  return {
    ...draft,
    fields: { ...plain.fields, saidAt, saidIn, channel, topicId, cue, speakerAsPrinted, roleAsPrinted },
  };
}

type DraftAsked = Pick<StatementAsked, 'fields' | 'newSpeaker' | 'newOrganisation' | 'assessment'>;

/** What the server is asked: the fields, with who speaks, whom it makes for it, and what was found of it. */
export function askedOf({ fields, speaker, organisation, assessment }: StatementDraft): DraftAsked {
  const known = (chosen: Chosen) => (chosen.kind === 'known' ? chosen.party.id : null);
  return {
    fields: { ...fields, speakerId: known(speaker), organisationId: known(organisation) },
    newSpeaker:
      speaker.kind === 'new'
        ? {
            kind: speaker.as,
            name: speaker.name,
            anonymityReason: speaker.as === 'unnamed' ? speaker.reason.trim() || null : null,
          }
        : null,
    newOrganisation: organisation.kind === 'new' ? { name: organisation.name } : null,
    assessment: assessment ?? null,
  };
}
