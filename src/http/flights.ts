/** One making of an answer that others may wait for. */
export interface Flight {
  /** the cache's moment when it began */
  readonly moment: number;
  /** resolves when the making has ended, however it ended */
  readonly done: Promise<void>;
  readonly land: () => void;
}

export interface Flights {
  /** the making under way for an address, if nothing has changed since it began: only then is it right for who asks now */
  readonly under: (url: string, moment: number) => Flight | null;
  readonly begin: (url: string, moment: number) => Flight;
}

/** What is being made at present, so that many who ask in one moment cause one making. */
export function makeFlights(): Flights {
  const flights = new Map<string, Flight>();
  return {
    under: (url, moment) => {
      const flight = flights.get(url);
      return flight?.moment === moment ? flight : null;
    },
    begin: (url, moment) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const flight: Flight = {
        moment,
        done: promise,
        land: () => {
          if (flights.get(url) === flight) flights.delete(url);
          resolve();
        },
      };
      flights.set(url, flight);
      return flight;
    },
  };
}
