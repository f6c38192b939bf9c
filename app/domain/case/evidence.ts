// What a file that shows a ground may be: told by its first bytes, never by its name (JPEG, PNG, PDF).
export const evidenceKinds = ['jpeg', 'png', 'pdf'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

const beginnings: Record<EvidenceKind, readonly number[]> = {
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
};
export const evidenceTypes: Record<EvidenceKind, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
};

/** null for anything else. */
export function evidenceKindOf(bytes: Uint8Array): EvidenceKind | null {
  return evidenceKinds.find((kind) => beginnings[kind].every((byte, index) => bytes[index] === byte)) ?? null;
}
