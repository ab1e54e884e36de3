/** One line of the report. */
export interface Figure {
  readonly what: string;
  readonly figure: string;
  /** the baseline of the same run, and the budget where there is one */
  readonly beside: string;
}
