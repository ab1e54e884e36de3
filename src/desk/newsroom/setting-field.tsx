import { ChoiceField } from '../parts/choice-field.tsx';
import { TextField } from '../parts/fields.tsx';
import { LinesField } from '../parts/lines-field.tsx';
import { LongField } from '../parts/long-field.tsx';
import type { Problem } from '../problem.ts';
import { textOf } from '../setting-values.ts';
import type { SettingLine } from '../shapes.ts';
import { ColourField } from './colour-field.tsx';
import { CountryField } from './country-field.tsx';
import { LanguageField } from './language-field.tsx';
import { NavigationField } from './navigation-field.tsx';
import { PictureField } from './picture-field.tsx';
import { PolicyField } from './policy-field.tsx';
import { settingWords, shortSettings } from './setting-parts.ts';
import { ZoneField } from './zone-field.tsx';

const words = {
  crawlers: [
    { value: 'allowed', label: 'May read the site' },
    { value: 'refused', label: 'Are asked to stay away' },
  ],
  readFirst: [
    { value: 'first', label: 'Those of newcomers, of whom none was shown yet' },
    { value: 'every', label: 'Every one' },
  ],
  borders: [
    { value: 'dashed', label: 'Told apart from other borders' },
    { value: 'as mapped', label: 'Drawn like other borders' },
    { value: 'none', label: 'No borders at all' },
  ],
  lines: 'One on each line.',
} as const;

interface SettingFieldProps {
  readonly setting: SettingLine;
  /** what the server says of the form as it stands */
  readonly tried: Problem | null;
}

/** A setting in the control that fits what it holds, as long as that is. */
export function SettingField(props: SettingFieldProps) {
  const control = <Control {...props} />;
  return shortSettings.has(props.setting.key) ? <div className="is-short">{control}</div> : control;
}

function Control({ setting, tried }: SettingFieldProps) {
  const { key, takes } = setting;
  const { label, about } = wordsOf(setting);
  const value = textOf(setting);
  const refused = tried?.fields.find(({ field }) => field === key);
  const told = refused && `${refused.problem} ${refused.mend ?? ''}`.trim();
  const given = { name: key, label, defaultValue: value };
  if (key === 'navigation') return <NavigationField setting={setting} />;
  if (key === 'language') return <LanguageField name={key} defaultValue={value} />;
  if (key === 'timeZone') return <ZoneField name={key} defaultValue={value} />;
  if (key === 'colours.accent' || key === 'colours.accentDark') {
    const paper = key === 'colours.accent' ? 'light' : 'dark';
    return <ColourField name={key} paper={paper} defaultValue={value} refused={told} />;
  }
  if (key === 'logo' || key === 'icon') return <PictureField {...given} about={about} refused={told} />;
  if (key === 'address.country') return <CountryField {...given} about={about} />;
  if (key.startsWith('policies.')) return <PolicyField {...given} />;
  if (key === 'aiCrawlers') return <ChoiceField {...given} choices={words.crawlers} />;
  if (key === 'comments.readFirst') return <ChoiceField {...given} choices={words.readFirst} />;
  if (key === 'maps.borders') return <ChoiceField {...given} choices={words.borders} />;
  if (key === 'footerLine') return <LongField {...given} rows={2} {...(about && { description: about })} />;
  if (takes === 'yes or no')
    return (
      <label className="choice">
        <input type="checkbox" name={key} value="yes" defaultChecked={value === 'yes'} />
        {label}
      </label>
    );
  if (takes === 'list') return <LinesField {...given} description={about ?? words.lines} />;
  return <TextField {...given} autoComplete="off" {...(about && { description: about })} />;
}

/** The desk's own words for a setting, or what the server says that it is. */
function wordsOf({ key, about }: SettingLine): { readonly label: string; readonly about?: string } {
  const own = settingWords[key];
  if (own !== undefined) return own;
  const said = about.replace(/^(?:true|standing page): /, '');
  return { label: said.charAt(0).toUpperCase() + said.slice(1) };
}
