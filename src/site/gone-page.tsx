import { instantText, type Words } from '../messages/messages.ts';
import type { AddressAnswer } from '../stories/stories.ts';
import { Fact } from './fact.tsx';
import { type PageFrame, voiceOf } from './frame.ts';
import { NoticePage } from './notice-page.tsx';
import { languageAttributes, Typed, Voiced } from './voice.tsx';

/** A story that readers could once open and now cannot. */
export type GoneStory = Extract<AddressAnswer, { kind: 'gone' }>;

/** 410 for what was taken back for good; 404 for what may return, since 410 would tell machines to forget it. */
export function goneStatus(standing: GoneStory['standing']): 404 | 410 {
  return standing === 'withheld' ? 404 : 410;
}

/** Says that the story was taken back, since when and why, and nothing of its text. */
export function GonePage({ frame, gone }: { frame: PageFrame; gone: GoneStory }) {
  const { words } = frame;
  const voice = voiceOf(frame);
  return (
    <NoticePage frame={frame} {...noticeOf(gone.standing, words)}>
      <dl className="notice-facts">
        {gone.headline === null ? null : (
          <Fact label={words.goneHeadline} voice={voice}>
            <span {...languageAttributes(gone.language, voice.language)}>{gone.headline}</span>
          </Fact>
        )}
        <Fact label={words.goneReason} voice={voice}>
          {gone.reason === null ? (
            <Voiced voice={voice}>{words.notStated}</Voiced>
          ) : (
            <Typed voice={voice} text={gone.reason} />
          )}
        </Fact>
        <Fact label={words.goneSince} voice={voice}>
          <time dateTime={gone.goneAt}>{instantText(gone.goneAt, 'longMoment', voice)}</time>
        </Fact>
      </dl>
    </NoticePage>
  );
}

/** What stands in a story's place, before the facts. */
export function noticeOf(standing: GoneStory['standing'], words: Words): { code: string; title: string; text: string } {
  switch (standing) {
    case 'withdrawn':
      return { code: words.goneCode, title: words.withdrawnTitle, text: words.withdrawnText };
    case 'killed':
      return { code: words.killedCode, title: words.killedTitle, text: words.killedText };
    case 'withheld':
      return { code: words.withheldCode, title: words.withheldTitle, text: words.withheldText };
  }
}
