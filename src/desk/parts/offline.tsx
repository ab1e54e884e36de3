import { useSyncExternalStore } from 'react';

const words = {
  offline: 'No connection. What you type stays here; send it when the connection is back.',
} as const;

function listen(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}

/** Says plainly that the browser has no connection, while that is so. */
export function Offline() {
  const isOnline = useSyncExternalStore(listen, () => navigator.onLine);
  return <div role="status">{!isOnline && <p className="offline">{words.offline}</p>}</div>;
}
