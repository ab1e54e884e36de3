import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  mergeCells,
  splitCell,
  toggleHeaderColumn,
  toggleHeaderRow,
} from '@tiptap/pm/tables';
import { type Editor, useEditorState } from '@tiptap/react';
import { Menu, MenuItem } from '../parts/menu.tsx';

const words = { table: 'Table' } as const;

const commands = [
  ['Row above', addRowBefore],
  ['Row below', addRowAfter],
  ['Column before', addColumnBefore],
  ['Column after', addColumnAfter],
  ['First row names the columns', toggleHeaderRow],
  ['First column names the rows', toggleHeaderColumn],
  ['Join the chosen cells', mergeCells],
  ['Part a joined cell', splitCell],
  ['Delete the row', deleteRow],
  ['Delete the column', deleteColumn],
  ['Delete the table', deleteTable],
] as const;

/** What can be done with the table that the cursor stands in. */
export function TableTools({ editor }: { readonly editor: Editor }) {
  // What can be done changes with the cell that the cursor stands in, while the table stays the same.
  const possible = useEditorState({
    editor,
    selector: ({ editor: now }) => commands.map(([, command]) => command(now.state)),
  });
  return (
    <Menu variant="subtle" label={words.table}>
      {commands.map(([label, command], index) => (
        <MenuItem
          key={label}
          label={label}
          isOff={possible[index] !== true}
          isDanger={label.startsWith('Delete')}
          act={() => {
            command(editor.state, editor.view.dispatch);
            editor.commands.focus();
          }}
        />
      ))}
    </Menu>
  );
}
