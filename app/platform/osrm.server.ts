// Minutes on the road from a server that speaks OSRM's table service (http://project-osrm.org/docs, "Table service").
type Place = { lon: number; lat: number };

/** At most this many places a question: OSRM refuses more by default. */
export const mostPlacesAsked = 100;

/**
 * Minutes between all places, row by row; a pair without a road is null. Null as a whole when the server does not answer
 * in time or not as it should: whoever asks has another way to guess.
 */
export async function askWays(
  url: string,
  places: readonly Place[],
  timeoutMs: number,
): Promise<(number | null)[] | null> {
  const path = places.map(({ lon, lat }) => `${lon.toFixed(6)},${lat.toFixed(6)}`).join(';');
  const address = `${url}/table/v1/driving/${path}?annotations=duration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' })
    .then((response) => (response.ok ? (response.json() as Promise<{ durations?: unknown }>) : null))
    .catch(() => null);
  const rows = answer?.durations;
  if (!Array.isArray(rows) || rows.length !== places.length) return null;
  const cells = rows.flat() as unknown[];
  if (cells.length !== places.length ** 2) return null;
  return cells.map((cell) => (typeof cell === 'number' && cell >= 0 ? Math.ceil(cell / 60) : null));
}
