import type { Introduced, Speaker } from './speakers.ts';
import { lowAt, type Story, type Stretch, wordsOf } from './story.ts';

/** Who has spoken in the story so far, the newest last. */
export interface Heard {
  readonly speaker: Speaker;
  /** the source's words in small letters */
  readonly words: string;
  /** the token at which they begin */
  readonly at: number;
}

interface Known {
  readonly named: Speaker;
  readonly heard: readonly Heard[];
  readonly introduced?: readonly Introduced[];
}

const persons = new Set(['he', 'she']);
const groupNouns =
  /^(?:company|ministry|agency|authority|council|union|party|group|institute|think tank|operator|firm|bank|police|office|newspaper|board|service|government|department|organisation|organization|university)$/;

/**
 * The speaker of a source's words: named there, or a pronoun or short form of somebody who spoke before in the story.
 * `he` and `she` are the last person, `it` the last organisation, `the company` one whose words have it, else the last
 * organisation. What fits nobody stays unnamed.
 */
export function resolved(story: Story, source: Stretch, { named, heard, introduced = [] }: Known): Speaker {
  if (named.speaker !== null) return withOrganisation(story, source, { named, heard });
  const words = wordsOf(story, source).toLowerCase();
  const first = lowAt(story, source.from);
  const newest = (fits: (one: Heard) => boolean) => heard.findLast(fits)?.speaker;
  const plain = ({ speaker }: Heard) => speaker.speaker !== null;
  if (source.next - source.from === 1) {
    if (persons.has(first)) {
      const last = heard.findLast((one) => plain(one) && one.speaker.kind === 'person');
      // Somebody of whom the story has begun to tell since.
      const other = introduced.findLast(({ at }) => at < source.from);
      if (other !== undefined && other.at > (last?.at ?? -1)) return personOf(other);
      return last?.speaker ?? named;
    }
    if (first === 'it') return newest((one) => plain(one) && one.speaker.kind === 'organisation') ?? named;
    if (first === 'they') return heard.at(-1)?.speaker ?? named;
  }
  if (first === 'the' && named.role === null) {
    const short = words.slice(4);
    const same = newest((one) => plain(one) && one.words.includes(short));
    if (same) return same;
    if (groupNouns.test(short)) return newest((one) => plain(one) && one.speaker.kind === 'organisation') ?? named;
  }
  return withOrganisation(story, source, { named, heard });
}

function personOf({ name }: Introduced): Speaker {
  return { speaker: name, role: null, organisation: null, kind: 'person' };
}

/** "Maren Holt, its chief executive": `its` is the last organisation that the story spoke of as a speaker. */
function withOrganisation(
  story: Story,
  source: Stretch,
  { named, heard }: { readonly named: Speaker; readonly heard: readonly Heard[] },
): Speaker {
  if (named.organisation !== null) return named;
  const words = wordsOf(story, source).toLowerCase();
  const own = /,\s*(?:its|their|the (?:company|union|ministry|agency|firm|group|authority)['’]s)\b/.test(words);
  if (!own) return named;
  const last = heard.findLast(({ speaker }) => speaker.kind === 'organisation' && speaker.speaker !== null);
  return { ...named, organisation: last?.speaker.speaker ?? null };
}
