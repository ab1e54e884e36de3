import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { Block } from '../parts/block.tsx';

const words = {
  title: 'Colours',
  about: 'For the desk in this browser; the server does not learn it.',
} as const;

const choices: readonly { readonly value: MantineColorScheme; readonly label: string }[] = [
  { value: 'auto', label: 'As the system has them' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** Light, dark, or as the system. */
export function AccountColours() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Block title={words.title} about={words.about}>
      <fieldset>
        <legend className="hidden-words">{words.title}</legend>
        {choices.map(({ value, label }) => (
          <label className="choice" key={value}>
            <input type="radio" name="colours" checked={colorScheme === value} onChange={() => setColorScheme(value)} />
            {label}
          </label>
        ))}
      </fieldset>
    </Block>
  );
}
