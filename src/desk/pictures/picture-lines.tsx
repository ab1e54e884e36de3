import type { DeskPicture } from '../shapes.ts';

const words = {
  nameless: 'A picture without a caption',
  noCredit: 'No credit yet',
  flags: (count: number) => (count === 1 ? '1 thing to look at' : `${count} things to look at`),
} as const;

/** What people call a picture: the beginning of its caption, else of what it shows, else its file's name. */
export function nameOf({ caption, alt, originalName }: DeskPicture): string {
  const text = [caption, alt, originalName ?? ''].find((part) => part.trim() !== '') ?? words.nameless;
  return text.length <= 120 ? text : `${text.slice(0, 119).trimEnd()}…`;
}

/** What stands below a small picture: its caption, and its credit, whole. */
export function PictureLines({ picture }: { readonly picture: DeskPicture }) {
  return (
    <>
      <span className="picture-name" dir="auto">
        {nameOf(picture)}
      </span>
      <span className="picture-credit" dir="auto">
        {picture.printed || words.noCredit}
      </span>
      {picture.flags.length > 0 && <span className="to-look-at">{words.flags(picture.flags.length)}</span>}
    </>
  );
}
