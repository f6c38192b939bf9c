// Listens to what other instances and people change on this day; the browser connects again by itself.
import { useEffect, useRef, useState } from 'react';

export type LiveState = 'off' | 'on' | 'lost';

type Day = { district: string; date: string; count: number };

export function useLive(path: string, { district, date, count }: Day, changed: () => void): LiveState {
  const [state, setState] = useState<LiveState>('off');
  const latest = useRef(changed);
  latest.current = changed;
  const first = useRef(count);
  useEffect(() => {
    const query = new URLSearchParams({ district, date, seen: String(first.current) });
    const source = new EventSource(`${path}?${query}`);
    source.onopen = () => setState('on');
    source.onerror = () => setState('lost');
    source.addEventListener('changed', () => latest.current());
    return () => source.close();
  }, [path, district, date]);
  return state;
}
