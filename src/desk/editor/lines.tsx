import '../css/lines.css';
import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';

interface LineProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly isFixed: boolean;
  readonly hint?: string;
}

/**
 * A line that readers see large, written as they see it. It grows with its words and holds one paragraph: Enter goes on
 * to what comes next.
 */
export function Line({ label, name, value, set, language, direction, isFixed, hint }: LineProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  // Its height follows the words in it, each time that they are drawn.
  useLayoutEffect(() => {
    const shown = area.current;
    // Where the browser makes it grow by itself there is nothing to do.
    if (shown === null || CSS.supports('field-sizing', 'content')) return;
    shown.style.blockSize = 'auto';
    shown.style.blockSize = `${shown.scrollHeight}px`;
  });
  const next = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const all = [...document.querySelectorAll<HTMLElement>('.line textarea, .prose [contenteditable="true"]')];
    all[all.indexOf(event.currentTarget) + 1]?.focus();
  };
  return (
    <div className={`line line-${name}`}>
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={area}
        id={id}
        name={name}
        rows={1}
        placeholder={label}
        value={value}
        readOnly={isFixed}
        lang={language}
        dir={direction}
        aria-describedby={hint && `${id}-hint`}
        onChange={(event) => set(event.currentTarget.value.replaceAll(/\s*\n\s*/g, ' '))}
        onKeyDown={next}
      />
      {hint && (
        <p className="line-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
