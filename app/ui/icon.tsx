// The drawn signs of the portal, one line each, on a grid of 24. They never speak alone: a word stands beside each.
const drawings = {
  check: <path d="m4.5 12.8 4.8 4.7L19.5 7" />,
  done: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m7.8 12.4 2.9 2.9 5.5-6" />
    </>
  ),
  warn: <path d="M12 3.5 22 20H2zM12 10v4.5M12 17.3v.1" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5.2l3.4 2" />
    </>
  ),
  place: (
    <>
      <path d="M12 21c5-5.5 7-8.5 7-11.5A7 7 0 0 0 5 9.5C5 12.5 7 15.5 12 21z" />
      <circle cx="12" cy="9.5" r="2.5" />
    </>
  ),
  phone: <path d="M6 3h3l2 5-2.5 1.8a12 12 0 0 0 5.7 5.7L16 13l5 2v3a3 3 0 0 1-3 3C10 21 3 14 3 6a3 3 0 0 1 3-3z" />,
  screen: (
    <>
      <rect x="3" y="4" width="18" height="12" rx="2" />
      <path d="M8 20h8M12 16v4" />
    </>
  ),
  shield: <path d="M12 3 20 6v6c0 4.8-3.4 7.6-8 9-4.6-1.4-8-4.2-8-9V6zM8.5 12l2.5 2.5 4.5-5" />,
  yuan: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m8.5 7 3.5 5 3.5-5M12 12v5.5M8.8 12.6h6.4M8.8 15h6.4" />
    </>
  ),
  lock: (
    <>
      <rect x="5" y="11" width="14" height="9" rx="2" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </>
  ),
  calendar: (
    <>
      <rect x="3.5" y="5" width="17" height="15.5" rx="2" />
      <path d="M3.5 10h17M8 2.5V7M16 2.5V7" />
    </>
  ),
  print: <path d="M7 8.5V3.5h10v5M7 17H4V8.5h16V17h-3M7 14h10v6.5H7z" />,
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20.5c.8-4 3.7-6 7.5-6s6.7 2 7.5 6" />
    </>
  ),
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 5 5" />
    </>
  ),
  mail: (
    <>
      <rect x="3" y="5" width="18" height="14" rx="2" />
      <path d="m4 7 8 6 8-6" />
    </>
  ),
  question: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M9.3 9.500c.2-1.6 1.3-2.5 2.8-2.5 1.6 0 2.8 1 2.8 2.5 0 2.2-2.9 2.2-2.9 4.500M12 17v.1" />
    </>
  ),
  offline: (
    <path d="M3 3l18 18M5 12a10 10 0 0 1 4-2.5M19 12a10 10 0 0 0-5.5-2.900M8.5 15.500a5 5 0 0 1 6-.5M12 19v.1" />
  ),
  walk: <path d="M3 12h14M12 6l6 6-6 6" />,
};

export type IconName = keyof typeof drawings;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
