const words = {
  title: 'For programmers',
  about: 'Every address with what it takes and answers, as OpenAPI.',
  desk: 'The desk’s API',
  deskAbout: 'For programs with a token. Seen by who is signed in.',
  readers: 'The readers’ API',
  readersAbout: 'For everybody, without a token, while the settings open it.',
  page: 'The readers’ API as a page',
  pageAbout: 'The same, to be read.',
} as const;

const descriptions = [
  { href: '/api/v1/desk/openapi.json', name: words.desk, about: words.deskAbout },
  { href: '/api/v1/openapi.json', name: words.readers, about: words.readersAbout },
  { href: '/api/', name: words.page, about: words.pageAbout },
];

/** Where the APIs are described. They lie outside the desk, so that each is a link of the browser's own. */
export function Descriptions() {
  return (
    <section aria-labelledby="descriptions">
      <div className="section-head">
        <h2 id="descriptions">{words.title}</h2>
        <p>{words.about}</p>
      </div>
      <ul className="rows ruled described">
        {descriptions.map(({ href, name, about }) => (
          <li key={href}>
            <div>
              <a href={href}>{name}</a>
              <span className="below">{about}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
