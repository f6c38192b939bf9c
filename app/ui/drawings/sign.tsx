// The large signs on choices, on a grid of 48.
const drawings = {
  home: <path d="M4 21 24 6l20 15M9 18v23h30V18M20 41V28h8v13" />,
  company: <path d="M8 42V10l18-4v36M26 18h14v24M5 42h38M14 16h6M14 24h6M14 32h6M32 25h3M32 33h3" />,
  school: <path d="M4 18 24 9l20 9-20 9zM12 22v11c4 5 20 5 24 0V22M44 18v13" />,
  window: (
    <>
      <path d="M6 30h36v11H6zM16 30v-5a8 8 0 0 1 16 0v5M12 36h8" />
      <circle cx="24" cy="11" r="5" />
    </>
  ),
  online: <path d="M6 8h36v25H6zM17 42h14M24 33v9M16 21l6 6 11-12" />,
  track: (
    <>
      <path d="M10 40h28" strokeDasharray="1 6" />
      <path d="M13 6h22v28H13zM19 14h10M19 21h10M19 28h6" />
    </>
  ),
  card: (
    <>
      <rect x="4" y="10" width="40" height="28" rx="4" />
      <circle cx="16" cy="22" r="4" />
      <path d="M9 32c1-4 4-5.5 7-5.5s6 1.5 7 5.5M29 19h9M29 25h9M29 31h6" />
    </>
  ),
  passport: (
    <>
      <rect x="10" y="4" width="28" height="40" rx="4" />
      <circle cx="24" cy="20" r="7.5" />
      <path d="M16.5 20h15M24 12.500c4 4.5 4 10.5 0 15-4-4.5-4-10.5 0-15M18 36h12" />
    </>
  ),
  permit: <path d="M8 8h32v32H8zM14 16h12M14 23h20M14 30h20M32 12v8M28.5 16h7" />,
  register: <path d="M8 6h26a6 6 0 0 1 6 6v30H14a6 6 0 0 1-6-6zM8 36a6 6 0 0 1 6-6h26M15 13h16M15 20h11" />,
};

export type SignName = keyof typeof drawings;

export function Sign({ name }: { name: SignName }) {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
