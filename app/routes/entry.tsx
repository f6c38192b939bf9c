// The bare door of the portal.
export default function Entry() {
  return <main>…</main>;
}
