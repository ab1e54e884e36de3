import type { ReactNode } from 'react';
import { type PageVoice, Voiced } from './voice.tsx';

/** One line of a definition list: the newsroom's label, and what it labels. */
export function Fact({ label, voice, children }: { label: string; voice: PageVoice; children: ReactNode }) {
  return (
    <div>
      <dt>
        <Voiced voice={voice}>{label}</Voiced>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
