import { Button } from '@mantine/core';

interface ToolItemProps {
  readonly label: string;
  readonly act: () => void;
  /** whether what it turns on is on; left out where it turns nothing on */
  readonly isOn?: boolean;
  /** it takes something away */
  readonly isDanger?: boolean;
  /** it cannot be done where the cursor stands */
  readonly isOff?: boolean;
}

/** A tool in a list of further tools. */
export function ToolItem({ label, act, isOn, isDanger = false, isOff = false }: ToolItemProps) {
  return (
    <li>
      <Button
        variant="subtle"
        className={isDanger ? 'is-danger' : ''}
        aria-pressed={isOn}
        disabled={isOff}
        onClick={act}
      >
        {label}
      </Button>
    </li>
  );
}
