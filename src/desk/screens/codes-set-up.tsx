import { Button } from '@mantine/core';
import { checked } from '../checks.ts';
import { SendButton } from '../parts/buttons.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { CodeField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import { QrCode } from '../parts/qr-code.tsx';

const words = {
  label: 'Set up one-time codes',
  scan: 'Scan this with the app, or give it the key below by hand.',
  picture: 'A QR code with the key for the app; the same key stands below as text',
  key: 'Key',
  copy: 'Copy the key',
  code: 'Code that the app shows now',
  confirm: 'Switch on',
  confirming: 'Looking …',
  cancel: 'Leave it',
} as const;

interface CodesSetUpProps {
  readonly secret: string;
  readonly uri: string;
  readonly confirm: (code: string) => Promise<unknown>;
  readonly cancel: () => void;
}

/** The key for the app, as a picture and as text; nothing changes until the app's first code has come back. */
export function CodesSetUp({ secret, uri, confirm, cancel }: CodesSetUpProps) {
  return (
    <>
      <p>{words.scan}</p>
      <QrCode text={uri} label={words.picture} />
      <div>
        <p className="legend">{words.key}</p>
        <p className="secret">{inFours(secret)}</p>
      </div>
      <CopyButton text={secret}>{words.copy}</CopyButton>
      <Form label={words.label} check={checked({ code: 'code' })} send={({ code = '' }) => confirm(code.trim())}>
        <CodeField name="code" label={words.code} isFocused />
        <div className="acts">
          <SendButton busy={words.confirming}>{words.confirm}</SendButton>
          <Button variant="subtle" onClick={cancel}>
            {words.cancel}
          </Button>
        </div>
      </Form>
    </>
  );
}

/** Groups that an eye can keep while it goes from one screen to the other. */
function inFours(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
