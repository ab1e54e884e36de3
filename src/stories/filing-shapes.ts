import { type Described, list, named, object, oneOf, orNull, text } from '../api/api.ts';

/** What stories are filed under, signed with and given to, as it crosses the network. The desk imports the types. */

export const Colleague = object({ id: text({ format: 'uuid', description: 'The id of the account.' }), name: text() });
export type Colleague = Described<typeof Colleague>;
const filed = { id: text(), slug: text(), name: text() };
export const FiledUnder = named('FiledUnder', object(filed));
export type FiledUnder = Described<typeof FiledUnder>;
export const DeskByline = named(
  'DeskByline',
  object({ ...filed, kind: oneOf(['person', 'organisation']), role: orNull(text()) }),
);
export type DeskByline = Described<typeof DeskByline>;
export const Choices = object({ choices: list(FiledUnder) });
export type Choices = Described<typeof Choices>;
export const BylineChoices = object({ choices: list(DeskByline) });
export type BylineChoices = Described<typeof BylineChoices>;
export const Colleagues = object({ colleagues: list(Colleague) });
export type Colleagues = Described<typeof Colleagues>;
