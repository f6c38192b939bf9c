-- The people of a session: the roster an organisation hands in, its rows still to be mended, private links, waves,
-- and the day itself. The part after the line of dashes is written by hand: what the database itself refuses.

-- CreateTable
CREATE TABLE "session_roster" (
    "session_id" UUID NOT NULL,
    "subject_key_id" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "breaks" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "hall_hash" TEXT,
    "checked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_roster_pkey" PRIMARY KEY ("session_id")
);

-- CreateTable
CREATE TABLE "roster_upload" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "rows_sealed" BYTEA NOT NULL,
    "taken" INTEGER NOT NULL,
    "waiting" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "roster_upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wave" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "half_day_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "date" TEXT NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "end_minute" INTEGER NOT NULL,
    "places" INTEGER NOT NULL,

    CONSTRAINT "wave_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendee" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name_sealed" BYTEA NOT NULL,
    "keys" TEXT[],
    "department" TEXT NOT NULL,
    "contact_kind" TEXT NOT NULL,
    "contact_sealed" BYTEA,
    "contact_blind" TEXT,
    "number_sealed" BYTEA,
    "number_blind" TEXT,
    "details_sealed" BYTEA NOT NULL,
    "locale" TEXT NOT NULL,
    "minor" BOOLEAN NOT NULL,
    "guardian_status" TEXT NOT NULL,
    "guardian_by" TEXT,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "services" TEXT[],
    "replaces" UUID,
    "person_id" UUID,
    "wave_id" UUID,
    "fixed" BOOLEAN NOT NULL DEFAULT false,
    "call_number" INTEGER,
    "desk" INTEGER,
    "arrived_at" TIMESTAMPTZ(3),
    "called_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "invited_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "ready_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "attendee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendee_link" (
    "token_hash" TEXT NOT NULL,
    "attendee_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "attendee_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "attendee_grant" (
    "session_hash" TEXT NOT NULL,
    "attendee_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attendee_grant_pkey" PRIMARY KEY ("session_hash","attendee_id")
);

-- CreateTable
CREATE TABLE "session_signature" (
    "session_id" UUID NOT NULL,
    "date" TEXT NOT NULL,
    "host_sealed" BYTEA NOT NULL,
    "staff_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "counts" JSONB NOT NULL,

    CONSTRAINT "session_signature_pkey" PRIMARY KEY ("session_id","date")
);

-- CreateIndex
CREATE UNIQUE INDEX "session_roster_hall_hash_key" ON "session_roster"("hall_hash");

-- CreateIndex
CREATE INDEX "roster_upload_session_id_idx" ON "roster_upload"("session_id");

-- CreateIndex
CREATE INDEX "wave_session_id_idx" ON "wave"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "wave_number_once" ON "wave"("session_id", "number");

-- CreateIndex
CREATE INDEX "attendee_session_id_idx" ON "attendee"("session_id");

-- CreateIndex
CREATE INDEX "attendee_number_blind_idx" ON "attendee"("number_blind");

-- CreateIndex
CREATE INDEX "attendee_person_id_idx" ON "attendee"("person_id");

-- CreateIndex
CREATE INDEX "attendee_link_attendee_id_idx" ON "attendee_link"("attendee_id");

-- ------------------------------------------------------------------------------------------------

ALTER TABLE "session_roster"
  ADD CONSTRAINT "session_roster_session_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id"),
  ADD CONSTRAINT "session_roster_key_fkey" FOREIGN KEY ("subject_key_id") REFERENCES "subject_key"("id"),
  ADD CONSTRAINT "session_roster_audience" CHECK ("audience" IN ('pupils','adults'));

ALTER TABLE "roster_upload"
  ADD CONSTRAINT "roster_upload_roster_fkey" FOREIGN KEY ("session_id") REFERENCES "session_roster"("session_id");

ALTER TABLE "wave"
  ADD CONSTRAINT "wave_session_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id"),
  ADD CONSTRAINT "wave_half_day_fkey" FOREIGN KEY ("half_day_id") REFERENCES "session_half_day"("id"),
  ADD CONSTRAINT "wave_length" CHECK ("end_minute" > "start_minute" AND "start_minute" >= 0 AND "end_minute" <= 1440);

ALTER TABLE "attendee"
  ADD CONSTRAINT "attendee_roster_fkey" FOREIGN KEY ("session_id") REFERENCES "session_roster"("session_id"),
  ADD CONSTRAINT "attendee_person_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id"),
  ADD CONSTRAINT "attendee_wave_fkey" FOREIGN KEY ("wave_id") REFERENCES "wave"("id"),
  ADD CONSTRAINT "attendee_replaces_fkey" FOREIGN KEY ("replaces") REFERENCES "attendee"("id"),
  ADD CONSTRAINT "attendee_contact_kind" CHECK ("contact_kind" IN ('email','sms','none')),
  ADD CONSTRAINT "attendee_locale" CHECK ("locale" IN ('zh','en')),
  ADD CONSTRAINT "attendee_guardian_status" CHECK ("guardian_status" IN ('none','awaited','claimed','confirmed','refused')),
  ADD CONSTRAINT "attendee_status" CHECK ("status" IN ('invited','ready','not_ready','withdrawn')),
  ADD CONSTRAINT "attendee_source" CHECK ("source" IN ('roster','substitute','late','walk-in')),
  -- Ready means that a person with items stands behind it, and of a child that the guardian's word is confirmed.
  ADD CONSTRAINT "attendee_ready" CHECK ("status" <> 'ready' OR ("person_id" IS NOT NULL AND "guardian_status" IN ('none','confirmed'))),
  ADD CONSTRAINT "attendee_desk" CHECK ("desk" IS NULL OR "desk" BETWEEN 1 AND 99);
-- One person is one attendee; a call number is called once.
CREATE UNIQUE INDEX "attendee_person_once" ON "attendee" ("person_id") WHERE "person_id" IS NOT NULL;
CREATE UNIQUE INDEX "attendee_call_once" ON "attendee" ("session_id", "call_number") WHERE "call_number" IS NOT NULL;
CREATE UNIQUE INDEX "attendee_position_once" ON "attendee" ("session_id", "position");
-- The same number twice on one roster is one person.
CREATE UNIQUE INDEX "attendee_number_once" ON "attendee" ("session_id", "number_blind")
  WHERE "number_blind" IS NOT NULL AND "status" <> 'withdrawn';

ALTER TABLE "attendee_link"
  ADD CONSTRAINT "attendee_link_attendee_fkey" FOREIGN KEY ("attendee_id") REFERENCES "attendee"("id"),
  ADD CONSTRAINT "attendee_link_purpose" CHECK ("purpose" IN ('attendee','guardian'));

ALTER TABLE "attendee_grant"
  ADD CONSTRAINT "attendee_grant_attendee_fkey" FOREIGN KEY ("attendee_id") REFERENCES "attendee"("id"),
  ADD CONSTRAINT "attendee_grant_role" CHECK ("role" IN ('attendee','guardian'));

ALTER TABLE "session_signature"
  ADD CONSTRAINT "session_signature_session_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id");
