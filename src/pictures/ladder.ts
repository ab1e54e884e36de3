/** At which widths a picture is kept. Apart from the codecs, so that the server can ask without loading them. */

const ladderWidths = [320, 640, 960, 1280, 1600, 2000] as const;
/** pixels; WebP ends at 16,383, and nobody's screen is as tall */
const tallest = 8_000;

/**
 * The widths at which a picture of this size (pixels, upright) is kept: never wider than itself, never endlessly tall,
 * and at its own width too where the next smaller step would lose much of it.
 */
export function ladder(width: number, height: number): readonly number[] {
  const widest = Math.max(1, Math.min(width, Math.floor((tallest * width) / height)));
  const fitting = ladderWidths.filter((step) => step <= widest);
  const last = fitting.at(-1) ?? 0;
  return last < (ladderWidths.at(-1) ?? 0) && widest > last * 1.2 ? [...fitting, widest] : fitting;
}
