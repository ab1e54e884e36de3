interface MatterProps {
  readonly title: string;
  readonly about: string;
}

/** What one row of a list of acts is about; the act stands beside it. */
export function Matter({ title, about }: MatterProps) {
  return (
    <div>
      <b>{title}</b>
      <span className="below">{about}</span>
    </div>
  );
}
