/** The page that describes the API, in English. Its addresses and fields are described in English everywhere. */
export const developers = {
  forDevelopers: 'For developers',
  apiTitle: 'The API',
  apiAbout:
    'Everything that a reader can see here, as data: for reading only, without a key, open to programs and to pages of other sites.',
  apiBegin: 'To begin',
  apiBeginText: 'Every address answers a plain GET in JSON; the newest stories are a good place to start.',
  apiForMachines: 'The same description for machines (OpenAPI 3.1)',
  apiPaging: 'Page by page',
  apiPagingText:
    'A list gives the address of its next page as “next”, and in the Link header. Follow it until it is null. A page far back costs no more than the first.',
  apiUnchanged: 'Only what has changed',
  apiUnchangedText:
    'Every answer has an ETag. Send it back as If-None-Match: as long as nothing has changed the answer is 304, without a body.',
  apiTimes: 'Times and gaps',
  apiTimesText:
    'Times are instants in UTC, days are of the newsroom’s time zone, and null means that nothing is stated.',
  apiGone: 'What was taken back',
  apiGoneText:
    'Drafts and embargoed stories are never here. A withdrawn story answers 410 with its notice: delete your copy of it.',
  apiLicence: 'What you may do with it',
  apiLicenceText:
    'That you can read it gives you no licence. Texts and pictures belong to those whom their credit, copyright and origin name; print a picture with its whole credit, and ask the newsroom before you publish.',
  apiStays: 'What stays',
  apiStaysText: 'Fields may be added to version 1 at any time. None is taken away or given another meaning.',
  apiProblems: 'When something is wrong',
  apiProblemsText:
    'Errors are problems by RFC 9457. Each wrong parameter is named with what to give instead, all at once; a parameter that an address does not know is wrong too. The kinds:',
  apiAddresses: 'Addresses',
  apiAlso: 'Any of these can also answer:',
  apiObjects: 'What the answers hold',
  apiParameters: 'Parameters',
  apiAnswers: 'Answers',
  apiExample: 'Example',
} as const;
