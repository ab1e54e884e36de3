import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { sayProblem } from '../parts/notices.ts';
import { problemOf } from '../problem.ts';
import { isEmail, isWholeEmail, type QueueSearch, readQueueSearch } from './queue-address.ts';

const words = {
  whole: 'Type the whole email address: none is kept that could be looked for by a part of it.',
  nobody: 'Nobody has commented from this address.',
} as const;

export interface Find {
  /** what stands in the field */
  readonly sought: string;
  readonly find: (words: string) => void;
  /** what there is to say of an email address */
  readonly hint: string | null;
}

/** Finds a name or words, which stand in the address; and somebody by their email address, which stands nowhere. */
export function useFind(search: QueueSearch): Find {
  const { api } = useDesk();
  const navigate = useNavigate();
  const [email, setEmail] = useState('');
  const [hint, setHint] = useState<string | null>(null);
  const go = (to: QueueSearch) => void navigate({ to: '/comments', search: readQueueSearch({ ...to }), replace: true });
  const { show, story } = search;
  const rest = { ...(show && { show }), ...(story && { story }) };
  const findSender = async (address: string) => {
    try {
      const { id } = await api.comments.findSender(address);
      go({ ...rest, sender: id });
    } catch (error) {
      if (problemOf(error).status === 404) setHint(words.nobody);
      else sayProblem(error);
    }
  };
  const find = (sought: string) => {
    setHint(null);
    if (!isEmail(sought)) {
      setEmail('');
      return go(sought === '' ? rest : { ...rest, words: sought });
    }
    setEmail(sought);
    if (!isWholeEmail(sought)) return setHint(words.whole);
    void findSender(sought);
  };
  return { sought: search.words?.trim() ?? email, find, hint };
}
