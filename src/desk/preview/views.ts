/** What the story's page is looked at on. */
export const devices = ['phone', 'desktop', 'print'] as const;
export type Device = (typeof devices)[number];

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How a preview is looked at; what is usual is left out of the address. */
export interface PreviewSearch {
  readonly on?: Exclude<Device, 'phone'>;
  readonly theme?: Exclude<Theme, 'light'>;
}

/** Reads what the address says; of what it cannot mean, nothing. */
export function readPreviewSearch({ on, theme }: Readonly<Record<string, unknown>>): PreviewSearch {
  return {
    ...(on === 'desktop' || on === 'print' ? { on } : {}),
    ...(theme === 'dark' ? { theme } : {}),
  };
}

/** The window that a device has, in pixels; paper is as wide as A4 and as tall as the room. */
export const sizes: Readonly<Record<Device, { readonly width: number; readonly tallest: number | null }>> = {
  phone: { width: 390, tallest: 844 },
  desktop: { width: 1_280, tallest: null },
  print: { width: 794, tallest: null },
};

/** A secret link with what it is to be shown as, on the server that the desk came from: only that may be framed. */
export function shownAt(
  link: string,
  { on, theme = 'light' }: { readonly on?: Device; readonly theme?: Theme },
): string {
  return `${new URL(link).pathname}?${on === 'print' ? 'as=print' : `theme=${theme}`}`;
}
