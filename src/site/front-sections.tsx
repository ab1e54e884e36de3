import { listFormat } from '../messages/messages.ts';
import type { Section } from '../stories/stories.ts';
import { sectionPath } from './addresses.ts';
import { Card, type CardLook } from './cards.tsx';
import { FeatureGrid } from './feature-grid.tsx';
import type { FrontBlock, SectionColumn } from './front-blocks.ts';
import type { PictureRoom } from './picture.tsx';
import { type PageVoice, Typed, Voiced } from './voice.tsx';

const columnRoom: PictureRoom = { sizes: '(min-width: 1000px) 375px, (min-width: 760px) 50vw, 100vw' };

/** The blocks below the lead, each opened by a thick rule. */
export function FrontSections({ blocks, look }: { blocks: readonly FrontBlock[]; look: CardLook }) {
  return (
    <>
      {blocks.map((block) => (
        <Block key={keyOf(block)} block={block} look={look} />
      ))}
    </>
  );
}

function keyOf(block: FrontBlock): string {
  switch (block.kind) {
    case 'feature':
      return block.section.id;
    case 'columns':
      return block.columns.map(({ section }) => section.id).join(' ');
    case 'row':
      return block.cards.map(({ id }) => id).join(' ');
  }
}

function Block({ block, look }: { block: FrontBlock; look: CardLook }) {
  switch (block.kind) {
    case 'feature':
      return <FeatureBlock block={block} look={look} />;
    case 'columns':
      return (
        <div className={`side-by-side side-by-side-${block.columns.length}`}>
          {block.columns.map((column) => (
            <Column key={column.section.id} column={column} look={look} />
          ))}
        </div>
      );
    case 'row':
      return <Row block={block} look={look} />;
  }
}

/** A section's name as the way to its page. */
function Title({ section, voice }: { section: Section; voice: PageVoice }) {
  return (
    <h2 className="front-title" id={`section-${section.slug}`}>
      <a href={sectionPath(section.slug)}>
        <Typed voice={voice} text={section.name} />
      </a>
    </h2>
  );
}

function FeatureBlock({ block, look }: { block: FrontBlock & { kind: 'feature' }; look: CardLook }) {
  const { section, feature, others, mirrored } = block;
  return (
    <section className="front-block" aria-labelledby={`section-${section.slug}`}>
      <Title section={section} voice={look.voice} />
      <FeatureGrid feature={feature} others={others} look={look} mirrored={mirrored} />
    </section>
  );
}

function Column({ column: { section, cards }, look }: { column: SectionColumn; look: CardLook }) {
  return (
    <section className="front-block" aria-labelledby={`section-${section.slug}`}>
      <Title section={section} voice={look.voice} />
      <div className="stack">
        {cards.map((card, index) => (
          <Card
            key={card.id}
            card={card}
            look={{ ...look, room: index === 0 ? columnRoom : null, standfirst: index === 0 }}
          />
        ))}
      </div>
    </section>
  );
}

function Row({ block, look }: { block: FrontBlock & { kind: 'row' }; look: CardLook }) {
  const { voice } = look;
  const { sections, cards } = block;
  const [only] = sections;
  const names = listFormat(voice.language).format(sections.map(({ name }) => name));
  return (
    <section className="front-block" aria-labelledby={only ? `section-${only.slug}` : 'closing'}>
      {only && sections.length === 1 ? (
        <Title section={only} voice={voice} />
      ) : (
        <h2 className="front-title" id={only ? `section-${only.slug}` : 'closing'}>
          {names === '' ? <Voiced voice={voice}>{voice.words.more}</Voiced> : names}
        </h2>
      )}
      <div className="card-row">
        {cards.map((card) => (
          <Card key={card.id} card={card} look={{ ...look, label: sections.length !== 1, standfirst: true }} />
        ))}
      </div>
    </section>
  );
}
