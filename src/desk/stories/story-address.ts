/** Where a story is opened at the desk. */
export function storyAddress(id: string): string {
  return `${import.meta.env.BASE_URL}stories/${id}`;
}
