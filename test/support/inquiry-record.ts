import type { Told, ToldRelation } from './reading-record.ts';

/** An inquiry as it is told on one page: eighteen statements of eight sources, three questions in dispute. */
export const inquiryHeadline = 'Ferry was doing more than nine knots in fog, harbour inquiry told';
export const inquiryStandfirst =
  'Independent investigators contradict Tern Line’s account of the Avocet’s last four minutes. The operator, the coastguard and the crew’s union still cannot agree on how many people were hurt.';

export const inquiryTexts: readonly string[] = [
  'The passenger ferry Avocet was travelling at {1:at least 9.4 knots when it struck a dredger at anchor} in thick fog last week, more than half as fast again as its operator has said, an independent investigator told the harbour inquiry.',
  'Dr Noor Eskelund of the Halme Institute of Marine Safety said her team had rebuilt the ferry’s last four minutes from the position reports that its own transponder sends every two seconds. {1:“She was not slowing,” she said. “She held that speed to the end.”}',
  'That account conflicts with the one given by Tern Line, which runs the crossing. Maren Holt, its chief executive, said in a written statement the day after the collision that the Avocet {2:“had come down to no more than six knots before the outer beacon”}. The company has not withdrawn that statement.',
  'A third figure came from the Sound Coastguard. Isa Brandvold, the watch commander on duty that morning, said harbour radar had put the ferry at {3:approximately nine knots a minute before the impact}, but that the plot was provisional until the radar had been recalibrated.',
  'The difference matters because of a by-law. Section 12 of the harbour by-laws limits vessels of the ferry’s size to eight knots inside the outer beacon, whatever the visibility. At six knots the Avocet would have been within the limit, with more time to turn once the dredger showed. At 9.4 she would have been over it, and the half mile from the beacon to the dredger would have closed in a little over three minutes.',
  '## A warning sent, or not received',
  'The ferry {4:left Curlew Point at 06:22 on Tuesday 10 November with 118 people aboard}, according to the harbour office’s movement log, and the collision with the dredger Marl Pioneer, off the North Mole, was reported at 06:41. Nobody was killed.',
  'By then, the coastguard says, {5:a fog warning had been broadcast twice, at 06:10 and at 06:25}. Its radio log, published last Friday, records both.',
  'Tern Line says otherwise. {6:“No fog warning reached our bridge before departure,”} Piet Odair, the company’s fleet manager, told the inquiry. If the two logs are right, the second broadcast came three minutes after the ferry had sailed.',
  'The Estuary Seafarers’ Union, which represents the deck crew, said in a phone interview that {7:two of its members heard the 06:25 broadcast from the quay}. The union has not named them, and The Courier has not been able to speak to either. The dredger’s owner, Marl & Basin, said in an email that its vessel was {8:“lit and sounding her bell every minute, as she had been since four o’clock”}.',
  'What was said on the ferry’s bridge may never be known in full. Dr Eskelund told the inquiry that {9:approximately 40 minutes of audio could not be recovered} from the voyage recorder. Tern Line {10:declined to comment} on the gap.',
  'The recorder was lifted from the ferry two days after the collision and opened in front of all parties. What survives includes the engine orders and the heading, which the inquiry is to publish next week with the names of individual crew removed.',
  '## “Already on the floor”',
  'Passengers described having no time to brace. {11:“There was no announcement until we were already on the floor,”} Ama Tregarth, who was on the upper deck on her way to work, told the inquiry. Two other passengers said the same in writing. Lev Oskarby, who was on the car deck, told The Courier from hospital on the day that he had heard {12:a single long horn “maybe ten seconds” before the impact}.',
  'Outside the hearing, Colm Traske, the union’s general secretary, said the crew had {13:“sailed two hands short, and everyone on that quay knew it”}. Tern Line’s statement of 11 November says the sailing was {14:“fully crewed in line with its certificate”}. The certificate, which the inquiry has asked for, has not been published.',
  '## Three counts of the injured',
  'Nine days on, there is no agreed number of injured. The coastguard’s latest situation report counts {15:at least 34 people, five of them seriously hurt}. Tern Line put it at {16:“some 27”} in a letter to the inquiry on Tuesday. A notice from the union’s hardship fund says {17:more than 43 people have applied with injuries}.',
  'The three are not counting the same thing. The coastguard counts people assessed by ambulance crews; the company, people taken to Merrow General Hospital; the union, people who came forward afterwards, some of them days later. The Courier has seen the hospital’s admissions list for 10 November. It has 29 names.',
  'None of the figures is likely to be the last. Two of the five people the coastguard lists as seriously hurt are still in hospital, according to the same report, and the fund stays open until the end of the month. The Courier will go on printing all three counts, with the words each source used, until one of them is withdrawn or the inquiry makes a finding.',
  'Judge Adela Quistgaard, who chairs the inquiry, closed the day with a caution. {18:“The institute’s figure is evidence, not yet a finding,”} she said. The crossing has been closed since the collision. Hearings resume on Monday at 10:00.',
];

const halme = 'Halme Institute of Marine Safety';
const tern = 'Tern Line';
const coast = 'Sound Coastguard';
const union = 'Estuary Seafarers’ Union';
const hall = 'Merrow Town Hall';
const speed = 'How fast was the ferry going?';
const fog = 'Was the ferry warned of fog?';
const crew = 'Was the crew complete?';
const noor = { speaker: 'Dr Noor Eskelund', group: halme, role: 'lead investigator' } as const;
const maren = { speaker: 'Maren Holt', group: tern, role: 'chief executive' } as const;
const piet = { speaker: 'Piet Odair', group: tern, role: 'fleet manager' } as const;
const isa = { speaker: 'Isa Brandvold', group: coast, role: 'watch commander' } as const;
const colm = { speaker: 'Colm Traske', group: union, role: 'general secretary' } as const;
const written = {
  when: '2026-11-11T09:15:00+00:00',
  how: ['website', 'written statement on the company website'],
} as const;
const evidence = (page: number) => ['other', `Evidence to the inquiry, transcript p. ${page}`] as const;

export const inquiry: readonly Told[] = [
  {
    number: 1,
    ...noor,
    text: '“The vessel was making at least 9.4 knots when she met the dredger. She was not slowing. She held that speed to the end.”',
    when: '2026-11-19T10:42:00+00:00',
    where: hall,
    how: evidence(14),
    figure: ['at least', '9.4 knots'],
    question: speed,
    status: [
      ['disputed', 2],
      ['corroborated', 3],
    ],
  },
  {
    number: 2,
    ...maren,
    ...written,
    text: '“Avocet had come down to no more than six knots before the outer beacon.”',
    figure: ['no more than', '6 knots'],
    question: speed,
    status: [['disputed', 1, 3]],
  },
  {
    number: 3,
    ...isa,
    speech: 'indirect',
    text: 'Harbour radar put the ferry at approximately nine knots a minute before the impact. The plot is provisional until the radar is recalibrated.',
    when: '2026-11-19T12:10:00+00:00',
    where: hall,
    how: evidence(31),
    figure: ['approximately', '9 knots'],
    question: speed,
    hedge: 'provisional until the radar had been recalibrated',
    status: [
      ['corroborated', 1],
      ['disputed', 2],
    ],
  },
  {
    number: 4,
    speaker: 'Movement log',
    group: 'Merrow Harbour Office',
    role: 'entries for 10 November',
    speech: 'indirect',
    text: 'Avocet left Curlew Point at 06:22 with 118 people aboard.',
    when: '2026-11-10T06:41:00+00:00',
    where: 'Merrow Quay',
    how: ['document', 'certified copy seen by The Courier'],
    figure: [null, '118 people aboard'],
    question: fog,
  },
  {
    number: 5,
    ...isa,
    speech: 'indirect',
    text: 'A fog warning was broadcast twice on the harbour working channel, at 06:10 and at 06:25.',
    when: '2026-11-13T16:00:00+00:00',
    how: ['document', 'radio log, published online'],
    question: fog,
    status: [['disputed', 6]],
  },
  {
    number: 6,
    ...piet,
    act: 'denies',
    text: '“No fog warning reached our bridge before departure.”',
    when: '2026-11-19T15:20:00+00:00',
    where: hall,
    how: evidence(58),
    question: fog,
    status: [['disputed', 5]],
  },
  {
    number: 7,
    ...colm,
    speech: 'indirect',
    text: 'Two members heard the 06:25 broadcast from the quay.',
    when: '2026-11-19T16:30:00+00:00',
    how: ['interview', 'by phone, with The Courier'],
    figure: [null, '2 witnesses'],
    status: [['unverified']],
  },
  {
    number: 8,
    speaker: 'Greta Lindqvane',
    group: 'Marl & Basin Dredging',
    role: 'operations director',
    text: '“Marl Pioneer was lit and sounding her bell every minute, as she had been since four o’clock.”',
    when: '2026-11-12T11:00:00+00:00',
    how: ['other', 'Written statement, by email'],
    status: [['unverified']],
  },
  {
    number: 9,
    ...noor,
    speech: 'indirect',
    text: 'Approximately 40 minutes of bridge audio could not be recovered from the voyage recorder.',
    when: '2026-11-19T10:58:00+00:00',
    where: hall,
    how: evidence(17),
    figure: ['approximately', '40 minutes'],
  },
  {
    number: 10,
    speaker: tern,
    group: tern,
    role: 'press office',
    speech: 'indirect',
    act: 'declines',
    text: 'Declined to comment on the missing audio.',
    when: '2026-11-19T16:10:00+00:00',
    how: ['other', 'Asked by The Courier, by email at 13:30'],
    status: [['asked']],
  },
  {
    number: 11,
    speaker: 'Ama Tregarth',
    group: 'Passengers',
    role: 'passenger, upper deck',
    text: '“There was no announcement until we were already on the floor.”',
    when: '2026-11-19T11:30:00+00:00',
    where: hall,
    how: evidence(24),
    status: [['corroborated', 12]],
  },
  {
    number: 12,
    speaker: 'Lev Oskarby',
    group: 'Passengers',
    role: 'passenger, car deck',
    speech: 'mixed',
    text: 'He heard a single long horn, “maybe ten seconds” before the impact.',
    when: '2026-11-10T14:05:00+00:00',
    where: 'Merrow General Hospital',
    how: ['interview', 'recorded, with The Courier'],
    figure: ['maybe', '10 seconds'],
    status: [['unverified']],
  },
  {
    number: 13,
    ...colm,
    text: '“They sailed two hands short, and everyone on that quay knew it.”',
    when: '2026-11-19T13:05:00+00:00',
    where: 'Steps of Merrow Town Hall',
    how: ['briefing', 'to reporters, recorded by The Courier'],
    figure: [null, '2 short'],
    question: crew,
    status: [['disputed', 14]],
  },
  {
    number: 14,
    ...maren,
    ...written,
    text: '“The sailing was fully crewed in line with its certificate.”',
    question: crew,
    status: [['disputed', 13]],
  },
  {
    number: 15,
    speaker: 'Situation report 6',
    group: coast,
    role: 'issued by the duty office',
    speech: 'indirect',
    text: 'At least 34 people were injured, five of them seriously.',
    when: '2026-11-16T08:00:00+00:00',
    how: ['document', 'published online'],
    figure: ['at least', '34 injured'],
    status: [['disputed', 16, 17]],
  },
  {
    number: 16,
    ...piet,
    text: '“Some 27 people needed treatment.”',
    when: '2026-11-17T17:40:00+00:00',
    how: ['document', 'letter to the inquiry, published by it'],
    figure: ['some', '27 injured'],
    status: [['disputed', 15, 17]],
  },
  {
    number: 17,
    speaker: 'Hardship fund notice',
    group: union,
    role: 'signed by Colm Traske',
    speech: 'indirect',
    text: 'More than 43 people have applied to the fund with injuries from the collision.',
    when: '2026-11-18T10:00:00+00:00',
    how: ['website', 'union website'],
    figure: ['more than', '43 injured'],
    status: [['unverified']],
  },
  {
    number: 18,
    speaker: 'Judge Adela Quistgaard',
    group: 'The Avocet Inquiry',
    role: 'chair',
    text: '“The institute’s figure is evidence, not yet a finding.”',
    when: '2026-11-19T17:02:00+00:00',
    where: hall,
    how: ['other', 'Closing remarks, transcript p. 71'],
    origin: 'by hand',
  },
];

export const inquiryRelations: readonly ToldRelation[] = [
  [1, 'disputes', 2],
  [3, 'disputes', 2],
  [3, 'corroborates', 1],
  [6, 'denies', 5],
  [13, 'disputes', 14],
  [15, 'disputes', 16],
  [17, 'disputes', 16],
];

export const inquiryGroups: Readonly<Record<string, string>> = {
  [halme]: 'Independent expert, appointed by the inquiry',
  [tern]: 'Ferry operator, party to the inquiry',
  [coast]: 'Rescue authority, party to the inquiry',
  [union]: 'Represents the deck crew, party to the inquiry',
  Passengers: 'Survivors, heard as witnesses',
  'Marl & Basin Dredging': 'Owner of the dredger, party to the inquiry',
  'Merrow Harbour Office': 'Public record',
  'The Avocet Inquiry': 'Statutory inquiry',
};
