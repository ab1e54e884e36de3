/** A write was refused because there is no room; nothing was changed, and writing goes on once there is. */
export class DiskFull extends Error {
  override readonly name = 'DiskFull';
  readonly statusCode = 507;
  constructor(cause: unknown) {
    super('The disk that holds the data folder is full. Nothing was changed; free some space and try again.', {
      cause,
    });
  }
}

/** The disk failed to keep what was written. No further write is tried until the process is started anew. */
export class WritingStopped extends Error {
  override readonly name = 'WritingStopped';
  readonly statusCode = 503;
  constructor(cause: unknown) {
    super(
      'Writing has stopped because the disk reported an error. Pages can still be read. Check the disk, then restart Dateline.',
      { cause },
    );
  }
}

/** Another process held the data for longer than a write waits; nothing was changed. */
export class DataBusy extends Error {
  override readonly name = 'DataBusy';
  readonly statusCode = 503;
  constructor(cause: unknown) {
    super('Another Dateline command is writing to this data and has not finished. Nothing was changed; try again.', {
      cause,
    });
  }
}

/** The data cannot be reached at all: no database file, a folder that may not be written, a PostgreSQL that says no. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen';
  constructor(what: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`${what} cannot be opened: ${why}. Check --data, DATELINE_DATA or DATABASE_URL.`, { cause });
  }
}

/** The data was written by a newer Dateline than this one. */
export class DataIsNewer extends Error {
  override readonly name = 'DataIsNewer';
  constructor(unknown: readonly string[]) {
    super(
      `This data was last used by a newer Dateline (it knows ${unknown.join(', ')}, which this one does not). ` +
        'Nothing was changed. Install the newer release, or restore a backup made before the upgrade.',
    );
  }
}

/** Another server already works on this data. */
export class AlreadyServed extends Error {
  override readonly name = 'AlreadyServed';
  constructor(where: string, holder: string | null) {
    super(
      `Another Dateline server${holder ? ` (process ${holder})` : ''} already serves ${where}. ` +
        'Stop it first, or give this one a data folder of its own with --data.',
    );
  }
}
