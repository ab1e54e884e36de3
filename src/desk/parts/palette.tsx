import { useEffect, useState } from 'react';
import { sayProblem } from './notices.ts';
import type { PaletteDialog } from './palette-dialog.tsx';

/** Opens the palette from anywhere at the desk: Ctrl K, or Command K. A dialog that is open comes first. */
export function Palette() {
  const [Dialog, setDialog] = useState<typeof PaletteDialog | null>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isAsked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isAsked || event.key.toLowerCase() !== 'k' || event.defaultPrevented) return;
      event.preventDefault();
      if (document.querySelector('dialog[open]') !== null) return;
      // Where it cannot be fetched that is said, and whatever is on the screen stays there.
      void import('./palette-dialog.tsx').then((loaded) => setDialog(() => loaded.PaletteDialog), sayProblem);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return Dialog && <Dialog close={() => setDialog(null)} />;
}
