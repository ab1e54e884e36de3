import { existsSync, globSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** libfaketime, which makes the system's clock another one for a process; package `faketime` of Debian and Ubuntu. */
const [library] = [
  '/usr/lib/*/faketime/libfaketimeMT.so.1',
  '/usr/lib/faketime/libfaketimeMT.so.1',
  '/usr/lib64/faketime/libfaketimeMT.so.1',
  '/usr/local/lib/faketime/libfaketimeMT.so.1',
].flatMap((pattern) => globSync(pattern));

/** Why no process can be given a stepped clock here, or false. */
export const noSteppedClock: string | false =
  library !== undefined && existsSync(library)
    ? false
    : 'libfaketime, which steps the clock of a process, is not on this machine (apt-get install faketime)';

/** A wall clock that runs at its usual pace and can be set while processes read it. */
export interface SteppedClock {
  /** what a process must be started with to read it; its timers keep the machine's own, steady clock */
  readonly environment: Readonly<Record<string, string>>;
  readonly now: () => Temporal.Instant;
  readonly set: (to: Temporal.Instant) => void;
  readonly remove: () => void;
}

/** A clock that shows `start` now. */
export function steppedClock(start: Temporal.Instant): SteppedClock {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-clock-'));
  const file = join(folder, 'offset');
  let ahead = 0;
  const set = (to: Temporal.Instant) => {
    ahead = to.epochMilliseconds - Date.now();
    const seconds = (ahead / 1000).toFixed(3);
    // Moved into place whole, since a process may read it at any moment.
    writeFileSync(`${file}.new`, ahead < 0 ? seconds : `+${seconds}`);
    renameSync(`${file}.new`, file);
  };
  set(start);
  return {
    environment: {
      LD_PRELOAD: library ?? '',
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
    now: () => Temporal.Instant.fromEpochMilliseconds(Date.now() + ahead),
    set,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
