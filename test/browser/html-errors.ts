import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How an empty element is spelled, which no browser minds: React writes `<br/>`.
    'void-style': 'off',
    // The same for an attribute that is there or not: `selected=""`.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // It wants titles under 70 characters; a headline is as long as its news needs.
    'long-title': 'off',
  },
});

/** The errors of a page's HTML, each with its rule and place. */
export async function htmlErrors(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  const found = report.results.flatMap((result) =>
    result.messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
  );
  // The validator lets them pass: without the attribute the words themselves have to be a machine's (HTML, 4.5.14).
  const times = html.matchAll(/<time(?![^>]*\sdatetime=)[^>]*>.{0,60}/g);
  return [...found, ...[...times].map(([words]) => `time: no datetime: ${words}`)];
}
