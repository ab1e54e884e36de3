/** Milliseconds after which a browser has surely begun to save. */
const enough = 10_000;

/** Saves an answer of the server as a file of this browser. */
export function saveFile(name: string, what: object): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(what, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), enough);
}
