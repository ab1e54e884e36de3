import { useState } from 'react';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import type { Sent } from '../saving/left-words.ts';
import { forgetWords, type KeptWords } from '../saving/words-buffer.ts';

const words = {
  back: 'Words that had not reached the server were still in this browser. They are back in the story, as it was typed at',
  beside:
    'Words that had not reached the server were still in this browser. The story has changed since, so they wait beside it as a branch. They were typed at',
  refused: (why: string) => `The server does not take words that are still in this browser: ${why} They were typed at`,
  copy: 'Copy the words',
  drop: 'Throw them away',
  dropping: 'Throwing away …',
  question: 'The words are then nowhere any more.',
  keep: 'Keep them',
} as const;

/** What had been left in this browser when the story was opened, and what became of it. */
export function LeftLine({ left: { arrived, refused } }: { readonly left: Sent }) {
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  return (
    <div role="status">
      {arrived.map(({ words: kept, isBranch }) => (
        <div key={kept.key} className="told">
          <p>
            {isBranch ? words.beside : words.back} <Typed kept={kept} />.
          </p>
        </div>
      ))}
      {refused
        .filter(({ words: { key } }) => !dropped.has(key))
        .map(({ words: kept, problem }) => (
          <div key={kept.key} className="told is-amber">
            <p>
              {words.refused(problem.message)} <Typed kept={kept} />.
            </p>
            <div className="acts">
              <CopyButton text={plainText(kept)}>{words.copy}</CopyButton>
              <ConfirmButton
                words={{ ask: words.drop, question: words.question, keep: words.keep }}
                busy={words.dropping}
                act={async () => {
                  await forgetWords(kept.key);
                  setDropped(new Set([...dropped, kept.key]));
                }}
              />
            </div>
          </div>
        ))}
    </div>
  );
}

function Typed({ kept }: { readonly kept: KeptWords }) {
  return <NewsroomMoment at={new Date(kept.at).toISOString()} />;
}

type Node = KeptWords['fields']['document'];

/** All that was written, to be put elsewhere by hand. */
function plainText({ fields }: KeptWords): string {
  const lines = [fields.kicker, fields.headline, fields.standfirst, ...(fields.document.content ?? []).map(textOf)];
  return lines.filter((line) => line !== null && line !== '').join('\n\n');
}

function textOf(node: Omit<Node, 'type'>): string {
  return node.text ?? (node.content ?? []).map(textOf).join(node.content?.some(({ text }) => text) ? '' : '\n');
}
