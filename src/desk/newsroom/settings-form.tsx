import { useQueryClient } from '@tanstack/react-query';
import { Fragment, useRef } from 'react';
import { useDesk } from '../desk-context.ts';
import { SendButton } from '../parts/buttons.tsx';
import { Form } from '../parts/form.tsx';
import { type FormValues, valuesOf } from '../parts/form-state.ts';
import { say } from '../parts/notices.ts';
import { changedIn } from '../setting-values.ts';
import type { SettingLine } from '../shapes.ts';
import { Leaving } from './leaving.tsx';
import { newsroomChanged } from './newsroom-queries.ts';
import { PreviewFiles } from './preview-files.tsx';
import { PreviewFrame } from './preview-frame.tsx';
import { SettingField } from './setting-field.tsx';
import { type SettingPart, settingHeadings } from './setting-parts.ts';
import { TouchContext, useTrial } from './trial.ts';

const words = {
  save: 'Save',
  saving: 'Saving …',
  saved: 'Saved. Readers see it with their next page.',
  same: 'Nothing was changed.',
  page: 'The front page under these settings',
} as const;

interface SettingsFormProps {
  readonly part: SettingPart;
  readonly settings: readonly SettingLine[];
}

/** The settings of one part, and beside them what readers will see of them before they are kept. */
export function SettingsForm({ part, settings }: SettingsFormProps) {
  const { api } = useDesk();
  const client = useQueryClient();
  const around = useRef<HTMLDivElement>(null);
  const saved = useRef<FormValues>(null);
  const valuesNow = (): FormValues | null => {
    const form = around.current?.querySelector('form');
    return form ? valuesOf(form) : null;
  };
  const { seen, problem, touch } = useTrial(() => {
    const values = valuesNow();
    saved.current ??= values;
    return api.newsroom.tryOut(values === null ? {} : changedIn(settings, values));
  });
  const isUnsaved = () => {
    const values = valuesNow();
    return values !== null && saved.current !== null && JSON.stringify(saved.current) !== JSON.stringify(values);
  };
  const send = async (values: FormValues) => {
    const changed = changedIn(settings, values);
    if (Object.keys(changed).length > 0) await api.newsroom.change(changed);
    saved.current = values;
    say(Object.keys(changed).length > 0 ? words.saved : words.same);
    await newsroomChanged(client);
    touch();
  };
  return (
    <TouchContext value={touch}>
      <Leaving isUnsaved={isUnsaved} />
      <div className="with-preview">
        <div ref={around} onInput={touch}>
          <p className="quiet about">{part.about}</p>
          <Form label={part.title} send={send}>
            {settings.map((setting) => (
              <Fragment key={setting.key}>
                {settingHeadings[setting.key] && <h2 className="matter">{settingHeadings[setting.key]}</h2>}
                <SettingField setting={setting} tried={problem} />
              </Fragment>
            ))}
            <div className="acts">
              <SendButton busy={words.saving}>{words.save}</SendButton>
            </div>
          </Form>
        </div>
        {part.preview === 'files' ? (
          <PreviewFiles files={seen?.files ?? []} problem={problem} />
        ) : (
          <PreviewFrame title={words.page} path={seen?.path ?? null} problem={problem} end={part.preview} />
        )}
      </div>
    </TouchContext>
  );
}
