/**
 * Does work of which each piece holds the thread for long, one piece in each turn of the event loop, in the order of
 * asking. Between two of them the loop takes in what has arrived: it accepts one connection in each of its turns (libuv,
 * since 1.45), so that without this a thousand browsers at the door of a busy server would wait for a thousand rounds of
 * all the others.
 */
export function oneATurn<Given extends readonly unknown[]>(work: (...given: Given) => void): (...given: Given) => void {
  const line: Given[] = [];
  const next = () => {
    const given = line.shift();
    if (given === undefined) return;
    if (line.length > 0) setImmediate(next);
    work(...given);
  };
  return (...given) => {
    line.push(given);
    if (line.length === 1) setImmediate(next);
  };
}
