import { commaOf } from '../messages/messages.ts';
import { isSafeLink, type Origin } from '../stories/stories.ts';
import { languageAttributes, type PageVoice, Typed } from './voice.tsx';

/**
 * Where a republished story comes from, under which licence and what was changed; what is not stated says so. The
 * sentence is the newsroom's, so it stays in the newsroom's language on a page of another. The agency's name is set
 * apart: beside a licence in the same letters it would be drawn after it in a sentence that runs the other way.
 */
export function OriginLine({ origin, voice }: { origin: Origin; voice: PageVoice }) {
  const { words } = voice;
  const comma = commaOf(words.language);
  const changes = origin.changes?.replace(/[.\s]+$/u, '') || null;
  return (
    <p className="origin" {...languageAttributes(words.language, voice.language)}>
      {words.republishedFrom}{' '}
      <bdi>
        <b>{origin.agency}</b>
      </bdi>
      {origin.licence === null ? comma : ' '}
      <Licence origin={origin} voice={voice} />
      {comma}
      {changes === null ? (
        words.changesNotStated
      ) : (
        <Typed voice={{ ...voice, language: words.language }} text={changes} />
      )}
      {'. '}
      {isSafeLink(origin.url) ? <a href={origin.url}>{words.readOriginal}</a> : null}
    </p>
  );
}

function Licence({ origin, voice }: { origin: Origin; voice: PageVoice }) {
  const { licence, licenceUrl } = origin;
  if (licence === null) return voice.words.licenceNotStated;
  return isSafeLink(licenceUrl) ? (
    <a rel="license" href={licenceUrl}>
      {licence}
    </a>
  ) : (
    licence
  );
}
