import type { PartyRef, PublicParty, PublicStatement } from '../statements/statements.ts';
import { apiUrl, speakerPath, statementPath } from './addresses.ts';
import type { ApiParty, ApiStatement } from './api-shapes.ts';
import type { ListedStatement } from './public-lists.ts';

/** A statement as the API gives it, with nothing that is not named here. */
export function apiStatement({ statement, story }: ListedStatement, baseUrl: string): ApiStatement {
  const { saidAt, channel, assessment } = statement;
  return {
    id: statement.id,
    url: baseUrl + statementPath(statement.id),
    self: apiUrl(baseUrl, `/statements/${statement.id}`),
    story: {
      id: statement.storyId,
      self: apiUrl(baseUrl, `/stories/${statement.storyId}`),
      url: baseUrl + encodeURI(story.path),
      headline: story.headline,
      language: story.language,
    },
    number: statement.number,
    standing: statement.standing,
    text: statement.text,
    selectors: statement.stretches.map(({ part, exact, prefix, suffix, start, end }) => ({
      ...{ part, exact, prefix, suffix, start, end },
    })),
    speech: statement.speech,
    act: statement.act,
    cue: statement.cue,
    speaker: partyRef(statement.speaker, baseUrl),
    speaksFor: partyRef(statement.group, baseUrl),
    speakerAsPrinted: statement.speakerAsPrinted,
    role: statement.role,
    saidAt: saidAt && momentOf(saidAt),
    saidIn: statement.saidIn && { id: statement.saidIn.id, name: statement.saidIn.name },
    channel: channel && {
      kind: channel.kind,
      name: channel.name,
      url: channel.url,
      archivedUrl: channel.archivedUrl,
      archivedAt: channel.archivedAt,
    },
    via: statement.via.flatMap((party) => partyRef(party, baseUrl) ?? []),
    topic: statement.topic && { id: statement.topic.id, slug: statement.topic.slug, name: statement.topic.name },
    question: statement.question && { id: statement.question.id, words: statement.question.words },
    about: aboutOf(statement),
    quantities: statement.quantities.map((quantity) => ({
      value: quantity.value,
      low: quantity.low,
      high: quantity.high,
      unit: quantity.unit,
      qualifier: quantity.qualifier,
      asPrinted: quantity.asPrinted,
      qualifierAsPrinted: quantity.qualifierAsPrinted,
    })),
    hedge: statement.hedge,
    language: statement.language,
    statuses: statement.statuses.map(({ kind, by }) => ({
      kind,
      by: by.map(({ id, number, name }) => ({ id, number, name, url: baseUrl + statementPath(id) })),
    })),
    assessment: assessment && {
      verdict: assessment.verdict,
      explanation: assessment.explanation,
      author: assessment.author,
      madeAt: assessment.madeAt,
    },
    evidence: statement.evidence.map(({ title, url, archivedUrl, sha256, retrievedAt, licence, placeIn }) => ({
      ...{ title, url, archivedUrl, sha256, retrievedAt, licence, placeIn },
    })),
    origin: statement.origin,
    confirmedBy: statement.confirmedBy,
    confirmedAt: statement.confirmedAt,
    withdrawnAt: statement.withdrawnAt,
    withdrawnReason: statement.withdrawnReason,
  };
}

function aboutOf({ aboutPlace, placePrecision, aboutTime }: PublicStatement): ApiStatement['about'] {
  return {
    place: aboutPlace && { id: aboutPlace.id, name: aboutPlace.name },
    precision: placePrecision,
    time: aboutTime && momentOf(aboutTime),
  };
}

function momentOf({ edtf, asPrinted, resolvedFrom }: NonNullable<PublicStatement['saidAt']>) {
  return { edtf, asPrinted, resolvedFrom };
}

function partyRef(party: PartyRef | null, baseUrl: string) {
  return party && { id: party.id, kind: party.kind, name: party.name, url: baseUrl + speakerPath(party.id) };
}

/** A party as the API gives it. */
export function apiParty(party: PublicParty, baseUrl: string): ApiParty {
  return {
    id: party.id,
    kind: party.kind,
    name: party.name,
    url: baseUrl + speakerPath(party.id),
    self: apiUrl(baseUrl, `/parties/${party.id}`),
    alternateNames: party.alternateNames,
    sameAs: party.sameAs,
    description: party.description,
    anonymityReason: party.anonymityReason,
    roles: party.roles.map(({ organisation, title, from, until }) => ({
      organisation: partyRef(organisation, baseUrl),
      ...{ title, from, until },
    })),
  };
}
