const words = {
  none: 'No story yet.',
  first:
    'A new story is a draft that only the desk sees. It is saved while you write; readers see it once an editor has published it.',
  nothing: 'No story is like that.',
  wider: 'Take a filter away, or look for fewer words.',
} as const;

/** Stands where there is no story: why, and what to do. */
export function NoStories({ isFiltered }: { readonly isFiltered: boolean }) {
  return (
    <div className="no-stories">
      <p>
        <b>{isFiltered ? words.nothing : words.none}</b>
      </p>
      <p className="quiet">{isFiltered ? words.wider : words.first}</p>
    </div>
  );
}
