-- Organisations that order sessions: accounts and their contacts, the order with its offers, half days and talks,
-- partner units, pools of small firms, and what enterprises ask about their returning windows.
-- The part after the line of dashes is written by hand: what the database itself refuses.

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "district" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "credit_code" TEXT NOT NULL,
    "code_doubts" TEXT[],
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT,
    "community_id" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "applied_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "org_contact" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "name_sealed" BYTEA NOT NULL,
    "contact_kind" TEXT NOT NULL,
    "contact_sealed" BYTEA NOT NULL,
    "contact_blind" TEXT NOT NULL,
    "subject_key_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "left_at" TIMESTAMPTZ(3),
    "handed_to" UUID,

    CONSTRAINT "org_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_grant" (
    "session_hash" TEXT NOT NULL,
    "contact_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "idle_minutes" INTEGER NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_grant_pkey" PRIMARY KEY ("session_hash","contact_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "district" TEXT NOT NULL,
    "point_id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "offer_version" INTEGER NOT NULL DEFAULT 0,
    "menu" JSONB NOT NULL,
    "note_sealed" BYTEA,
    "booking_id" UUID,
    "previous_id" UUID,
    "pool_id" UUID,
    "due_side" TEXT,
    "due_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "final_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_offer" (
    "session_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "side" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "words_sealed" BYTEA,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "kept_until" TIMESTAMPTZ(3),
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_offer_pkey" PRIMARY KEY ("session_id","version")
);

-- CreateTable
CREATE TABLE "session_half_day" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "offer_version" INTEGER NOT NULL,
    "date" TEXT NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "end_minute" INTEGER NOT NULL,
    "team_id" TEXT NOT NULL,
    "unit_point" TEXT NOT NULL,
    "desks" INTEGER NOT NULL,
    "places" INTEGER NOT NULL,
    "services" TEXT[],
    "kit_ids" TEXT[],
    "visit_id" UUID,

    CONSTRAINT "session_half_day_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_talk" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "seats" INTEGER NOT NULL,
    "drill" BOOLEAN NOT NULL DEFAULT false,
    "date" TEXT,
    "start_minute" INTEGER,
    "partner_unit" TEXT,
    "partner_status" TEXT NOT NULL,
    "partner_reason" TEXT,
    "proposed_date" TEXT,
    "proposed_start" INTEGER,
    "asked_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "answered_by" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "listeners" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "session_talk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_unit" (
    "id" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "partner_unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_member" (
    "staff_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,

    CONSTRAINT "partner_member_pkey" PRIMARY KEY ("staff_id")
);

-- CreateTable
CREATE TABLE "session_pool" (
    "id" UUID NOT NULL,
    "district" TEXT NOT NULL,
    "host_id" UUID NOT NULL,
    "service_code" TEXT NOT NULL,
    "minimum" INTEGER NOT NULL,
    "places" INTEGER NOT NULL,
    "decide_on" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "session_id" UUID,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pool_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pool_member" (
    "id" UUID NOT NULL,
    "pool_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "people" INTEGER NOT NULL,
    "needed_by" TEXT,
    "bedside" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "offered_at" TIMESTAMPTZ(3),
    "offer_until" TIMESTAMPTZ(3),
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "pool_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "window_request" (
    "id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "date" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "people" INTEGER,
    "reason" TEXT,
    "status" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answer" TEXT,

    CONSTRAINT "window_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resident_consent" (
    "draft_id" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "how" TEXT NOT NULL,
    "revision_id" UUID,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "resident_consent_pkey" PRIMARY KEY ("draft_id")
);

-- A visit of a session belongs to the one booking of that session; of other visits the booking says it.
ALTER TABLE "visit" ADD COLUMN "booking_id" UUID;
-- A returning window may belong to an organisation that has an account.
ALTER TABLE "standing_window" ADD COLUMN "organisation_id" UUID;

-- CreateIndex
CREATE INDEX "organisation_district_status_idx" ON "organisation"("district", "status");

-- CreateIndex
CREATE INDEX "organisation_credit_code_idx" ON "organisation"("credit_code");

-- CreateIndex
CREATE INDEX "org_contact_organisation_id_idx" ON "org_contact"("organisation_id");

-- CreateIndex
CREATE INDEX "org_contact_contact_blind_idx" ON "org_contact"("contact_blind");

-- CreateIndex
CREATE UNIQUE INDEX "session_reference_key" ON "session"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "session_booking_id_key" ON "session"("booking_id");

-- CreateIndex
CREATE INDEX "session_organisation_id_idx" ON "session"("organisation_id");

-- CreateIndex
CREATE INDEX "session_district_status_idx" ON "session"("district", "status");

-- CreateIndex
CREATE UNIQUE INDEX "session_half_day_visit_id_key" ON "session_half_day"("visit_id");

-- CreateIndex
CREATE INDEX "session_half_day_session_id_idx" ON "session_half_day"("session_id");

-- CreateIndex
CREATE INDEX "session_talk_session_id_idx" ON "session_talk"("session_id");

-- CreateIndex
CREATE INDEX "session_talk_partner_unit_idx" ON "session_talk"("partner_unit");

-- CreateIndex
CREATE INDEX "session_pool_host_id_idx" ON "session_pool"("host_id");

-- CreateIndex
CREATE INDEX "pool_member_pool_id_joined_at_idx" ON "pool_member"("pool_id", "joined_at");

-- CreateIndex
CREATE INDEX "window_request_window_id_date_idx" ON "window_request"("window_id", "date");

-- CreateIndex
CREATE INDEX "visit_booking_id_idx" ON "visit"("booking_id");

-- ------------------------------------------------------------------------------------------------

ALTER TABLE "organisation"
  ADD CONSTRAINT "organisation_kind" CHECK ("kind" IN ('company','school','university','park','community','building-site')),
  ADD CONSTRAINT "organisation_status" CHECK ("status" IN ('applied','verified','refused','closed')),
  ADD CONSTRAINT "organisation_decided" CHECK ("status" = 'applied' OR "decided_by" IS NOT NULL);
-- One account per credit code and district: a second applicant is told apart by a clerk, never by chance.
CREATE UNIQUE INDEX "organisation_code_once" ON "organisation" ("district", "credit_code") WHERE "status" = 'verified';

ALTER TABLE "org_contact"
  ADD CONSTRAINT "org_contact_organisation_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id"),
  ADD CONSTRAINT "org_contact_subject_key_fkey" FOREIGN KEY ("subject_key_id") REFERENCES "subject_key"("id"),
  ADD CONSTRAINT "org_contact_role" CHECK ("role" IN ('lead','helper')),
  ADD CONSTRAINT "org_contact_status" CHECK ("status" IN ('invited','active','left')),
  ADD CONSTRAINT "org_contact_kind" CHECK ("contact_kind" IN ('email','sms')),
  ADD CONSTRAINT "org_contact_confirmed" CHECK ("status" <> 'active' OR "confirmed_at" IS NOT NULL);
CREATE UNIQUE INDEX "org_contact_once" ON "org_contact" ("organisation_id", "contact_blind") WHERE "status" <> 'left';
ALTER TABLE "contact_grant"
  ADD CONSTRAINT "contact_grant_contact_fkey" FOREIGN KEY ("contact_id") REFERENCES "org_contact"("id") ON DELETE CASCADE;

ALTER TABLE "session"
  ADD CONSTRAINT "session_organisation_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id"),
  ADD CONSTRAINT "session_contact_fkey" FOREIGN KEY ("contact_id") REFERENCES "org_contact"("id"),
  ADD CONSTRAINT "session_booking_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id"),
  ADD CONSTRAINT "session_status" CHECK ("status" IN ('asked','offered','proposed','accepted','declined','withdrawn',
    'planned','running','done','cancelled')),
  -- Accepted means a booking stands behind it.
  ADD CONSTRAINT "session_accepted" CHECK ("status" NOT IN ('accepted','planned','running','done') OR "booking_id" IS NOT NULL),
  ADD CONSTRAINT "session_due" CHECK (("due_side" IS NULL) = ("due_at" IS NULL)),
  ADD CONSTRAINT "session_due_side" CHECK ("due_side" IN ('staff','organisation'));
ALTER TABLE "session_offer"
  ADD CONSTRAINT "session_offer_session_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id"),
  ADD CONSTRAINT "session_offer_side" CHECK ("side" IN ('staff','organisation')),
  ADD CONSTRAINT "session_offer_status" CHECK ("status" IN ('open','accepted','declined','replaced','lapsed'));
-- One thing lies on the table at a time, and one was agreed.
CREATE UNIQUE INDEX "session_offer_open" ON "session_offer" ("session_id") WHERE "status" = 'open';
CREATE UNIQUE INDEX "session_offer_accepted" ON "session_offer" ("session_id") WHERE "status" = 'accepted';

ALTER TABLE "session_half_day"
  ADD CONSTRAINT "session_half_day_offer_fkey" FOREIGN KEY ("session_id", "offer_version")
    REFERENCES "session_offer"("session_id", "version"),
  ADD CONSTRAINT "session_half_day_team_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id"),
  ADD CONSTRAINT "session_half_day_visit_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id"),
  ADD CONSTRAINT "session_half_day_length" CHECK ("end_minute" > "start_minute" AND "start_minute" >= 0 AND "end_minute" <= 1440),
  ADD CONSTRAINT "session_half_day_counts" CHECK ("desks" > 0 AND "places" >= 0);

ALTER TABLE "session_talk"
  ADD CONSTRAINT "session_talk_session_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id"),
  ADD CONSTRAINT "session_talk_unit_fkey" FOREIGN KEY ("partner_unit") REFERENCES "partner_unit"("id"),
  ADD CONSTRAINT "session_talk_language" CHECK ("language" IN ('zh','en','both')),
  ADD CONSTRAINT "session_talk_counts" CHECK ("seats" > 0 AND "minutes" > 0 AND ("listeners" IS NULL OR "listeners" >= 0)),
  ADD CONSTRAINT "session_talk_partner" CHECK ("partner_status" IN ('none','asked','confirmed','declined','proposed')),
  ADD CONSTRAINT "session_talk_asked" CHECK ("partner_status" = 'none' OR ("partner_unit" IS NOT NULL AND "asked_at" IS NOT NULL
    AND "date" IS NOT NULL AND "start_minute" IS NOT NULL));
-- Two who answer one talk at once: a partner unit has one answer, guarded by the version; a talk has one hour.

ALTER TABLE "partner_member"
  ADD CONSTRAINT "partner_member_staff_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id"),
  ADD CONSTRAINT "partner_member_unit_fkey" FOREIGN KEY ("unit_id") REFERENCES "partner_unit"("id");

ALTER TABLE "session_pool"
  ADD CONSTRAINT "session_pool_host_fkey" FOREIGN KEY ("host_id") REFERENCES "organisation"("id"),
  ADD CONSTRAINT "session_pool_session_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id"),
  ADD CONSTRAINT "session_pool_status" CHECK ("status" IN ('open','reached','lapsed','closed')),
  ADD CONSTRAINT "session_pool_counts" CHECK ("minimum" > 0 AND "places" >= "minimum");
ALTER TABLE "session" ADD CONSTRAINT "session_pool_fkey" FOREIGN KEY ("pool_id") REFERENCES "session_pool"("id");
ALTER TABLE "pool_member"
  ADD CONSTRAINT "pool_member_pool_fkey" FOREIGN KEY ("pool_id") REFERENCES "session_pool"("id"),
  ADD CONSTRAINT "pool_member_organisation_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id"),
  ADD CONSTRAINT "pool_member_contact_fkey" FOREIGN KEY ("contact_id") REFERENCES "org_contact"("id"),
  ADD CONSTRAINT "pool_member_people" CHECK ("people" > 0),
  ADD CONSTRAINT "pool_member_status" CHECK ("status" IN ('joined','waiting','offered','left'));
CREATE UNIQUE INDEX "pool_member_once" ON "pool_member" ("pool_id", "organisation_id") WHERE "status" <> 'left';

ALTER TABLE "window_request"
  ADD CONSTRAINT "window_request_window_fkey" FOREIGN KEY ("window_id") REFERENCES "standing_window"("id"),
  ADD CONSTRAINT "window_request_contact_fkey" FOREIGN KEY ("contact_id") REFERENCES "org_contact"("id"),
  ADD CONSTRAINT "window_request_kind" CHECK (("kind" = 'skip' AND "reason" IS NOT NULL) OR ("kind" = 'people' AND "people" > 0)),
  ADD CONSTRAINT "window_request_status" CHECK ("status" IN ('asked','agreed','declined','noted'));
CREATE UNIQUE INDEX "window_request_once" ON "window_request" ("window_id", "date", "kind") WHERE "status" <> 'declined';

ALTER TABLE "resident_consent"
  ADD CONSTRAINT "resident_consent_contact_fkey" FOREIGN KEY ("contact_id") REFERENCES "org_contact"("id"),
  ADD CONSTRAINT "resident_consent_how" CHECK ("how" IN ('written','told','guardian'));

ALTER TABLE "visit" ADD CONSTRAINT "visit_booking_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id");
ALTER TABLE "standing_window"
  ADD CONSTRAINT "standing_window_organisation_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id");
CREATE INDEX "session_due" ON "session" ("due_at") WHERE "due_at" IS NOT NULL;
CREATE INDEX "session_talk_due" ON "session_talk" ("due_at") WHERE "partner_status" = 'asked';
