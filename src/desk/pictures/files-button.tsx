import { Button, type ButtonProps } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { takenFormats } from './upload.ts';

interface FilesButtonProps extends ButtonProps {
  readonly children: ReactNode;
  readonly multiple?: boolean;
  readonly take: (files: readonly File[]) => void;
}

/** Lets a person choose picture files. */
export function FilesButton({ children, multiple = false, take, ...rest }: FilesButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()} {...rest}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={takenFormats}
        multiple={multiple}
        onChange={({ currentTarget }) => {
          take([...(currentTarget.files ?? [])]);
          // The same file may be chosen again, after it was mended.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
