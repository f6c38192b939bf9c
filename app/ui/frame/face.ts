// What the frame shows of a district, in one language and ready to draw. A loader that answers with `face` sets the brand.
export type Face = {
  slug: string;
  /** The brand's code: the value of data-brand. */
  brand: string;
  brandName: string;
  tagline: string;
  district: string;
  /** Whether visits are spoken of as flights. */
  flightWords: boolean;
  /** Two Chinese characters for the seal. */
  seal: string;
  /** Address of the mark, hashed. */
  mark: string;
  hotline: { number: string; shown: string; hours: string };
  operator: string;
  /** Lines of the foot: maintainer, site code, records. */
  identity: readonly string[];
};

/** Any loader's data that carries a face, as root and frame find it in the matches. */
export function faceIn(data: unknown): Face | null {
  if (typeof data !== 'object' || data === null || !('face' in data)) return null;
  return (data as { face: Face | null }).face;
}
