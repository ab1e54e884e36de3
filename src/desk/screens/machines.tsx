import '../css/machines.css';
import { Descriptions } from '../machines/descriptions.tsx';
import { Tokens } from '../machines/tokens.tsx';
import { Webhooks } from '../machines/webhooks.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { Refused } from '../parts/trouble.tsx';
import { may, useMe } from '../session.ts';

const words = { title: 'Machines' } as const;

/** How other programs work with the newsroom: what they may do here, and what they are told. */
export function MachinesScreen() {
  const isAllowed = may(useMe(), 'desk: tokens');
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      {isAllowed ? (
        <div className="machines">
          <Tokens />
          <Webhooks />
          <Descriptions />
        </div>
      ) : (
        <Refused />
      )}
    </>
  );
}
