import { useCallback } from 'react';
import { useDesk } from '../desk-context.ts';
import type { PartyAsked, PartyKind, StatementShape } from '../shapes.ts';
import type { Chosen, StatementDraft } from './statement-draft.ts';

/**
 * The fields of a changed statement. Parties that are new are made first, since a change of a statement makes none; the
 * draft is told of them at once, so that trying again does not make them twice.
 */
export function useChangedFields() {
  const { api } = useDesk();
  return useCallback(
    async (draft: StatementDraft, tell: (draft: StatementDraft) => void): Promise<StatementShape> => {
      const known = async (chosen: Chosen): Promise<Chosen> => {
        if (chosen.kind !== 'new') return chosen;
        const { as, name, reason } = chosen;
        const { id } = await api.record.makeParty(blankParty(as, name, reason));
        return { kind: 'known', party: { id, name } };
      };
      const organisation = await known(draft.organisation);
      tell({ ...draft, organisation });
      const speaker = await known(draft.speaker);
      tell({ ...draft, organisation, speaker });
      const idOf = (chosen: Chosen) => (chosen.kind === 'known' ? chosen.party.id : null);
      return { ...draft.fields, speakerId: idOf(speaker), organisationId: idOf(organisation) };
    },
    [api],
  );
}

/** A party of which no more is known than its name. */
export function blankParty(kind: PartyKind, name: string, reason = ''): PartyAsked {
  return {
    kind,
    name,
    alternateNames: [],
    sameAs: null,
    description: null,
    anonymityReason: kind === 'unnamed' ? reason.trim() || null : null,
    roles: [],
  };
}
