// How a wire to the outside answered: taken, refused for good, or not now. `code` is short and names no person.
export type Outcome = { ok: true } | { ok: false; permanent: boolean; code: string };
