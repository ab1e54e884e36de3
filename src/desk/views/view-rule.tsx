const words = {
  title: 'How views are counted',
  // Word for word what readers are told beside the number; a test compares the two.
  rule: 'A view is one page load by a person, once the page is seen. Known robots, pages that are fetched ahead, more views than people can make, and repeats by the same visitor on the same story within eight hours of one day are not counted. No cookie is set, and what repeats are known by is deleted every day.',
  one: 'It is one number: the one on the page, in lists of the most read, in the newsroom’s API and here. Readers’ pages follow within a minute.',
  visit: 'A visit begins with a view by somebody who was not counted in the half hour before.',
  unscripted:
    'A browser without JavaScript counts when it loads the page, since it cannot tell when somebody sees it; nor does it tell how far they read.',
  imported: 'Views that were brought from another system are added to a story’s number, and stand in no hour or day.',
} as const;

/** The rule of counting: the words that readers are given, and what the desk has beyond them. */
export function ViewRule() {
  return (
    <section className="view-rule" aria-labelledby="view-rule">
      <h2 id="view-rule">{words.title}</h2>
      <p>{words.rule}</p>
      <ul>
        <li>{words.one}</li>
        <li>{words.visit}</li>
        <li>{words.unscripted}</li>
        <li>{words.imported}</li>
      </ul>
    </section>
  );
}
