import type { Editor } from '@tiptap/core';
import { useMemo, useState } from 'react';
import { useSayTrouble } from '../parts/say-trouble.ts';
import type { Suggestion } from '../shapes.ts';
import { draftOf, type StatementDraft } from './statement-draft.ts';
import { placesIn, type RecordActs } from './use-record-acts.ts';

/** What was decided last, and how it is taken back; null where it cannot be. */
export interface Told {
  readonly words: string;
  readonly undo: (() => Promise<void>) | null;
}

/** A suggestion that was accepted, and is on its way. */
export interface OnItsWay {
  readonly id: string;
  readonly suggestion: Suggestion;
}

/** Working through suggestions, one after the other. */
export interface Deciding {
  /** those that wait for a decision, in the order of the text */
  readonly waiting: readonly Suggestion[];
  readonly current: Suggestion | null;
  readonly choose: (key: string | null) => void;
  /** makes the next or the one before it the current one; false where there is none */
  readonly move: (by: 1 | -1) => boolean;
  readonly draft: (suggestion: Suggestion) => StatementDraft;
  readonly setDraft: (key: string, draft: StatementDraft) => void;
  /** whether accepting links it to the statement of an offer */
  readonly links: (key: string, statementId: string) => boolean;
  readonly setLinks: (key: string, statementId: string, isLinked: boolean) => void;
  readonly accept: (suggestion: Suggestion) => void;
  readonly reject: (suggestion: Suggestion) => void;
  /** takes it from the list: its sentence need not be on the record */
  readonly pass: (suggestion: Suggestion) => void;
  readonly told: Told | null;
  readonly onTheirWay: readonly OnItsWay[];
}

const words = {
  accepted: (who: string) => `Accepted, and on the record: ${who}.`,
  rejected: 'Rejected. It stays plain text.',
  passed: 'It need not be on the record. It is listed below.',
  back: 'The rejection is taken back.',
  nobody: 'nobody is named',
} as const;

interface DecidingParts {
  readonly suggestions: readonly Suggestion[];
  readonly acts: RecordActs;
  readonly editor: Editor | null;
  /** asks for suggestions again at once */
  readonly again: () => void;
}

/**
 * Decides on suggestions. What is decided leaves the list at once, so that nobody waits for the server between two keys;
 * what the server does not take comes back, and it is said why.
 */
export function useDeciding({ suggestions, acts, editor, again }: DecidingParts): Deciding {
  const sayTrouble = useSayTrouble();
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const [drafts, setDrafts] = useState<ReadonlyMap<string, StatementDraft>>(new Map());
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState<string | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [onTheirWay, setOnTheirWay] = useState<readonly OnItsWay[]>([]);
  const waiting = useMemo(() => suggestions.filter(({ key }) => !decided.has(key)), [suggestions, decided]);
  const current = waiting.find(({ key }) => key === wanted) ?? waiting[0] ?? null;
  const leave = ({ key }: Suggestion) => {
    const at = waiting.findIndex((each) => each.key === key);
    setWanted((waiting[at + 1] ?? waiting[at - 1])?.key ?? null);
    setDecided((before) => new Set([...before, key]));
  };
  const comeBack = (key: string) => {
    setDecided((before) => new Set([...before].filter((other) => other !== key)));
    setWanted(key);
  };
  const draft = (suggestion: Suggestion) => drafts.get(suggestion.key) ?? draftOf(suggestion);
  const links = (key: string, statementId: string) => !apart.has(`${key} ${statementId}`);
  const accept = async (suggestion: Suggestion) => {
    const { key, stretches, extractor, confidence, offers } = suggestion;
    const id = crypto.randomUUID();
    const given = draft(suggestion);
    const way: OnItsWay = { id, suggestion };
    setOnTheirWay((before) => [...before, way]);
    leave(suggestion);
    try {
      const relations = offers
        .filter(({ statementId }) => links(key, statementId))
        .map(({ statementId: toId, kind }) => ({ toId, kind }));
      const what = { id, stretches, draft: given, extractor, confidence, relations };
      const { statement } = await acts.put(what, () => placesIn(editor, id));
      setTold({ words: words.accepted(statement.speaker?.name ?? words.nobody), undo: null });
      // A name that is known now may be that of others who speak.
      if (given.speaker.kind === 'new') again();
    } catch (error) {
      comeBack(key);
      sayTrouble(error);
    } finally {
      setOnTheirWay((before) => before.filter((other) => other.id !== id));
    }
  };
  const reject = async (suggestion: Suggestion) => {
    leave(suggestion);
    try {
      const id = await acts.reject(suggestion);
      const undo = async () => {
        await acts.unreject(id);
        comeBack(suggestion.key);
        setTold({ words: words.back, undo: null });
      };
      setTold({ words: words.rejected, undo });
    } catch (error) {
      comeBack(suggestion.key);
      sayTrouble(error);
    }
  };
  return {
    waiting,
    current,
    choose: setWanted,
    move: (by) => {
      const next = waiting[waiting.findIndex(({ key }) => key === current?.key) + by];
      if (next !== undefined) setWanted(next.key);
      return next !== undefined;
    },
    draft,
    setDraft: (key, next) => setDrafts((before) => new Map([...before, [key, next]])),
    links,
    setLinks: (key, statementId, isLinked) =>
      setApart((before) => {
        const others = [...before].filter((pair) => pair !== `${key} ${statementId}`);
        return new Set(isLinked ? others : [...others, `${key} ${statementId}`]);
      }),
    accept: (suggestion) => void accept(suggestion),
    reject: (suggestion) => void reject(suggestion),
    pass: (suggestion) => {
      leave(suggestion);
      setTold({ words: words.passed, undo: null });
    },
    told,
    onTheirWay,
  };
}

/** Whether somebody is chosen who speaks, or made. */
export function hasSpeaker({ speaker }: StatementDraft): boolean {
  return speaker.kind !== 'none';
}
