/** What the server takes of a note, in characters; a test holds these and the server's own together. */
export const noteAtMost = 2_000;
/** Of the passage that it is on. */
export const quoteAtMost = 4_000;
/** Of what stands around the passage, on each side. */
export const contextAtMost = 64;
