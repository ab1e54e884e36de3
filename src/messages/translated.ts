/** The shape of a translation: every key of the English and no other, a text for a text, nothing for nothing. */
export type Translated<English> = {
  readonly [Key in keyof English]: English[Key] extends string
    ? string
    : English[Key] extends null
      ? null
      : Translated<English[Key]>;
};
