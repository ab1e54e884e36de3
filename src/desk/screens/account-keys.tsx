import { Block } from '../parts/block.tsx';
import { useKeysChoice } from '../stories/keys.ts';

const words = {
  title: 'Single keys',
  about: 'j, k, x, n, / and ? in the story list. For this browser; the server does not learn it.',
  act: 'Single keys act in the story list',
} as const;

/** Whether single keys act; whoever dictates to the computer wants them off. */
export function AccountKeys() {
  const [isOn, choose] = useKeysChoice();
  return (
    <Block title={words.title} about={words.about}>
      <label className="choice">
        <input type="checkbox" checked={isOn} onChange={(event) => choose(event.currentTarget.checked)} />
        {words.act}
      </label>
    </Block>
  );
}
