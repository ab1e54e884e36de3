import { lowAt, type Stretch } from '../story.ts';
import type { Attributed } from './attributions.ts';
import { endOfCue } from './cues.ts';
import type { Gender } from './language-data.ts';
import { addName, type Names, namesIn, type Speaker } from './names.ts';
import type { Reading } from './reading.ts';
import { speakerIn } from './speakers.ts';

/** An attribution and who speaks in it. */
export interface Heard extends Attributed {
  readonly speaker: Speaker;
}

/** Speakers that a pronoun or a verb without a subject may mean. */
const rememberedAtMost = 40;

/**
 * Who speaks in each attribution: named there, or a pronoun or a missing subject that means who spoke last. What has no
 * subject and nobody before it is left out.
 */
export function heardIn(reading: Reading, all: readonly Attributed[], known: readonly string[]): readonly Heard[] {
  const names = namesIn(reading, known);
  // Without capitals only what stands as a speaker is known to be a name.
  if (reading.language.capitals === 'none')
    for (const { source } of all) if (source !== null) addSpeaker(reading, source, names);
  const heard: Heard[] = [];
  const last: Speaker[] = [];
  for (const one of all) {
    const speaker = speakerOf(reading, one, { names, last });
    if (speaker === null) continue;
    heard.push({ ...one, speaker });
    last.push(speaker);
    if (last.length > rememberedAtMost) last.shift();
  }
  return heard;
}

function addSpeaker(reading: Reading, source: Stretch, names: Names): void {
  const { speaker, kind } = speakerIn(reading, source, names);
  if (kind === 'person' && speaker !== null) addName(reading, speaker, names);
}

function speakerOf(
  reading: Reading,
  { source, cue }: Attributed,
  { names, last }: { readonly names: Names; readonly last: readonly Speaker[] },
): Speaker | null {
  const verbal = verbGenderOf(reading, endOfCue(cue) - 1);
  if (source === null) {
    const before = last.at(-1);
    return before === undefined || !agrees(before, verbal) ? null : before;
  }
  const own = speakerIn(reading, source, names);
  const { pronouns, possessives } = reading.language;
  const low = lowAt(reading, source.from);
  const isPossessive = cue.inner !== null && possessives.has(low);
  if (source.next - source.from === 1 && (isPossessive || pronouns.has(low))) {
    const gender = (isPossessive ? possessives.get(low) : own.gender) ?? null;
    if (gender === null) return own;
    return last.findLast((one) => one.speaker !== null && one.kind === 'person' && agrees(one, gender)) ?? own;
  }
  const gender = own.gender ?? (cue.kind === 'verb' || cue.kind === 'as' ? verbal : null);
  const before = own.kind === 'person' ? last.findLast(({ speaker }) => speaker === own.speaker) : undefined;
  return { ...own, gender: gender ?? before?.gender ?? null };
}

function agrees({ gender }: Speaker, other: Gender | null): boolean {
  return gender === null || other === null || gender === other;
}

function verbGenderOf(reading: Reading, at: number): Gender | null {
  const { verbGender, prefixes } = reading.language;
  if (verbGender === null) return null;
  const low = lowAt(reading, at);
  const prefix = prefixes.find((one) => low.startsWith(one)) ?? '';
  const verb = low.slice(prefix.length);
  if (verbGender.feminine.test(verb)) return 'feminine';
  return verbGender.masculine.test(verb) ? 'masculine' : null;
}
