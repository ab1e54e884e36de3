import {
  type CSSVariablesResolver,
  createTheme,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** Mantine wants ten shades of a colour; the desk has one accent for light and one for dark, and both are in the tokens. */
const accent: MantineColorsTuple = [
  'var(--accent-tint)',
  'var(--accent-tint)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
];

const clear = '1px solid transparent';
const filled = (colour: string, on: string) => ({
  background: colour,
  hover: `color-mix(in srgb, ${colour} 86%, var(--ink))`,
  color: on,
  border: clear,
});
const plain = (ink: string, edge: string) => ({
  background: 'var(--paper)',
  hover: 'var(--tint)',
  color: ink,
  border: `1px solid ${edge}`,
});
const bare = (ink: string) => ({ background: 'transparent', hover: 'var(--tint-2)', color: ink, border: clear });

/** The desk's buttons: filled for the one thing to do, plain, bare, and the same in red for what takes something away. */
const variants: VariantColorsResolver = ({ variant }) => {
  if (variant === 'filled') return filled('var(--accent)', 'var(--on-accent)');
  if (variant === 'danger') return filled('var(--alert)', 'var(--paper)');
  if (variant === 'subtle') return bare('var(--ink-2)');
  if (variant === 'quiet-danger') return bare('var(--alert)');
  return plain('var(--ink)', 'var(--control)');
};

/** Mantine, set in the house's type, sizes and colours. */
export const theme = createTheme({
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: 6,
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '3px', md: '6px', lg: '6px', xl: '6px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver: variants,
  components: {
    Button: { defaultProps: { variant: 'default' } },
  },
});

/** Mantine's own variables, given by the tokens; they hold for light and dark, since the tokens do. */
export const tokensForMantine: CSSVariablesResolver = () => {
  const variables = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-error': 'var(--alert)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-default': 'var(--paper)',
    '--mantine-color-default-hover': 'var(--tint)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--control)',
    '--mantine-color-disabled': 'var(--tint-2)',
    '--mantine-color-disabled-color': 'var(--ink-2)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
  };
  return { variables: {}, light: variables, dark: variables };
};

/** Light, dark or as the system: kept in this browser, and told to nobody. */
export const colourChoice = localStorageColorSchemeManager({ key: 'dateline-desk-colours' });

/** The nonce of this answer of the page, which its style elements must carry. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
