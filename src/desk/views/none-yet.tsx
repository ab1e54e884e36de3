import { figure } from './figures.ts';

const words = {
  site: 'No view has been counted yet.',
  story: 'Nobody has opened this story since counting began.',
  how: 'Counting needs no setting up: as soon as a reader sees a story’s page, its view stands here, by the hour. What is read at the desk or in a preview is not counted.',
  imported: (count: string) => `${count} views were brought from another system, and readers are told them.`,
} as const;

interface NoneYetProps {
  readonly of: 'site' | 'story';
  /** views that were brought from another system */
  readonly imported: number;
}

/** Stands where nothing was counted yet: why, and what will happen. */
export function NoneYet({ of, imported }: NoneYetProps) {
  return (
    <div className="none-yet" role="status">
      <p>
        <b>{words[of]}</b>
      </p>
      <p className="quiet">{words.how}</p>
      {imported > 0 && <p className="quiet">{words.imported(figure(imported))}</p>}
    </div>
  );
}
