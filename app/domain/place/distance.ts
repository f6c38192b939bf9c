// How far two places are apart as the crow flies.

/** WGS-84, degrees. Commercial maps in mainland China use another datum: convert before. */
export type Position = { lon: number; lat: number };

/** Mean radius of the earth in metres (IUGG). */
const radius = 6_371_009;

/** Great-circle distance in metres by the haversine formula; off by at most 0.5 % from the ellipsoid. */
export function metresBetween(from: Position, to: Position): number {
  const rad = Math.PI / 180;
  const lat = Math.sin(((to.lat - from.lat) * rad) / 2);
  const lon = Math.sin(((to.lon - from.lon) * rad) / 2);
  const chord = lat * lat + Math.cos(from.lat * rad) * Math.cos(to.lat * rad) * lon * lon;
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(chord)));
}
