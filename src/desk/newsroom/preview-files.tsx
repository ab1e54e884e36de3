import type { Problem } from '../problem.ts';
import type { TriedSettings } from '../shapes.ts';
import { PreviewNote } from './preview-frame.tsx';

const words = {
  title: 'Preview',
  about: 'The text files as machines would get them with what stands in the form.',
  none: 'There is no such file: nothing of it is set.',
} as const;

interface PreviewFilesProps {
  readonly files: TriedSettings['files'];
  readonly problem: Problem | null;
}

/** The text files as machines would get them, word for word: the server makes them from what stands in the form. */
export function PreviewFiles({ files, problem }: PreviewFilesProps) {
  return (
    <section className="preview" aria-labelledby="preview-title">
      <div className="preview-head">
        <h2 id="preview-title">{words.title}</h2>
      </div>
      <PreviewNote about={words.about} problem={problem} />
      {files.map(({ path, text }) => (
        <section className="preview-file" key={path} aria-label={path}>
          <h3>{path}</h3>
          {text === null ? <p className="small quiet">{words.none}</p> : <pre>{text}</pre>}
        </section>
      ))}
    </section>
  );
}
