import type { ReactNode } from 'react';
import { frontPath, searchPath } from './addresses.ts';
import { type PageFrame, voiceOf } from './frame.ts';
import { Page } from './layout.tsx';
import { SearchWords } from './search-form.tsx';
import { Voiced } from './voice.tsx';

/** A page that says why there is nothing else to read at its address. */
export function NoticePage(props: {
  frame: PageFrame;
  /** the status, in a few words */
  code: string;
  title: string;
  text: string;
  children?: ReactNode;
}) {
  const { frame, code, title, text } = props;
  const voice = voiceOf(frame);
  const facts = { title, description: '', path: null, indexChoice: 'noindex' } as const;
  return (
    <Page frame={frame} facts={facts} place={{ kind: 'elsewhere' }}>
      <div className="wrap">
        <div className="notice">
          <p className="notice-code">
            <Voiced voice={voice}>{code}</Voiced>
          </p>
          <h1>
            <Voiced voice={voice}>{title}</Voiced>
          </h1>
          <p className="notice-text">
            <Voiced voice={voice}>{text}</Voiced>
          </p>
          {props.children}
          <p className="notice-links">
            <a href={frontPath}>
              <Voiced voice={voice}>{frame.words.frontPage}</Voiced>
            </a>
          </p>
        </div>
      </div>
    </Page>
  );
}

/** 404: nothing known of the address. */
export function MissingPage({ frame }: { frame: PageFrame }) {
  const { words } = frame;
  return (
    <NoticePage frame={frame} code={words.missingCode} title={words.missingTitle} text={words.missingText}>
      <search>
        <form className="search-form" action={searchPath} method="get">
          <SearchWords text="" label={words.searchArchive} voice={voiceOf(frame)} />
        </form>
      </search>
    </NoticePage>
  );
}
