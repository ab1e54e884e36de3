interface KeyProps {
  readonly children: string | number;
}

/** The key that does the same as the button around it; those who listen are told of it by the button itself. */
export function Key({ children }: KeyProps) {
  return (
    <span className="key" aria-hidden="true">
      {children}
    </span>
  );
}
