// What the parts of the request's page draw: masked, with names for codes.
type Named = { zh: string; en: string };

export type RequestFacts = {
  booking: {
    reference: string;
    mode: string;
    locale: 'zh' | 'en';
    status: string;
    version: number;
    contactKind: string;
    contactConfirmedAt: Date | null;
    createdAt: Date;
    date: string;
    windowStart: number;
    windowEnd: number;
    plannedStart: number;
    serviceMinutes: number;
    teamId: string | null;
    attempt: number;
  };
  booker: string;
  contact: string;
  needs: Readonly<Record<string, unknown>> | null;
  people: readonly { id: string; name: string; minor: boolean }[];
  point: Named | null;
  community: Named | null;
  team: Named | null;
  teams: readonly { id: string; name: Named }[];
  supervisor: boolean;
  dueAt: Date | null;
  late: boolean;
  actions: { decide: boolean; change: boolean; cancel: boolean; assign: boolean };
};

/** What every form on the page is given: the session's token, what was typed before, and its own errors. */
export type FormProps = {
  page: RequestFacts;
  csrf: string;
  typed: Readonly<Record<string, string>>;
  errorAt: (field: string) => string | undefined;
};
