/** The candidate that a mistyped word most likely meant, or null when none is near (Levenshtein distance). */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const folded = word.toLowerCase();
  let best: { readonly candidate: string; readonly distance: number } | null = null;
  for (const candidate of candidates) {
    const distance = distanceBetween(folded, candidate.toLowerCase());
    if (best === null || distance < best.distance) best = { candidate, distance };
  }
  // A third of the letters wrong is still a typing mistake; more is another word.
  return best !== null && best.distance <= Math.max(2, best.candidate.length / 3) ? best.candidate : null;
}

function distanceBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const kept = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
