/** Where readers and programs find the record. Ids are UUIDs: nothing in them needs escaping. */

/** The page of a statement. */
export function statementPath(id: string): string {
  return `/record/${id}/`;
}

/** The page of a speaker. */
export function speakerPath(id: string): string {
  return `/speaker/${id}/`;
}

/** Where the API gives what a path below it names. */
export function apiUrl(baseUrl: string, path: string): string {
  return `${baseUrl}/api/v1${path}`;
}
