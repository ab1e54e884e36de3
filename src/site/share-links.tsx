import { type PageVoice, Voiced } from './voice.tsx';

/** Ways to pass a story on, as plain links: nothing is asked of anybody until the reader follows one. */
export function ShareLinks({ headline, address, voice }: { headline: string; address: string; voice: PageVoice }) {
  const { words } = voice;
  const both = encodeURIComponent(`${headline} ${address}`);
  const links = [
    [
      words.shareByEmail,
      `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(`${headline}\n\n${address}`)}`,
    ],
    [words.shareOnMastodon, `https://share.joinmastodon.org/?text=${both}`],
    [words.shareOnWhatsApp, `https://wa.me/?text=${both}`],
  ] as const;
  return (
    <ul className="share" aria-label={words.share}>
      {links.map(([label, href]) => (
        <li key={label}>
          <a href={href}>
            <Voiced voice={voice}>{label}</Voiced>
          </a>
        </li>
      ))}
      <li>
        <details>
          <summary>
            <Voiced voice={voice}>{words.addressToCopy}</Voiced>
          </summary>
          <bdi className="address" dir="ltr">
            {address}
          </bdi>
        </details>
      </li>
    </ul>
  );
}
