-- The first shape of the portal's database. Generated from schema.prisma; the part after the line of dashes is
-- written by hand: what the database itself refuses (overlaps, second open items, changed history).
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE SEQUENCE visit_number_seq START WITH 1001;

-- CreateTable
CREATE TABLE "service_point" (
    "id" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subdistrict" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "lon" DOUBLE PRECISION NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "body" JSONB NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "service_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subdistrict" (
    "code" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "lon" DOUBLE PRECISION NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "subdistrict_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "community" (
    "id" TEXT NOT NULL,
    "subdistrict" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "lon" DOUBLE PRECISION NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "approx" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "community_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coverage" (
    "community_id" TEXT NOT NULL,
    "point_id" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "coverage_pkey" PRIMARY KEY ("community_id","point_id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "effective_from" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "proposed_by" TEXT,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team" (
    "id" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "point_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "lon" DOUBLE PRECISION NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "languages" TEXT[],
    "skills" TEXT[],
    "officers" INTEGER NOT NULL,
    "vehicle_zh" TEXT,
    "vehicle_en" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_member" (
    "id" TEXT NOT NULL,
    "team_id" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "rank" TEXT NOT NULL,
    "languages" TEXT[],
    "leader" BOOLEAN NOT NULL DEFAULT false,
    "shown" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "team_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shift" (
    "id" TEXT NOT NULL DEFAULT gen_random_uuid(),
    "team_id" TEXT NOT NULL,
    "weekday" INTEGER,
    "date" TEXT,
    "off" BOOLEAN NOT NULL DEFAULT false,
    "start_minute" INTEGER NOT NULL,
    "end_minute" INTEGER NOT NULL,
    "break_start" INTEGER,
    "break_end" INTEGER,

    CONSTRAINT "shift_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kit" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "point_id" TEXT NOT NULL,
    "team_id" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "kit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_day" (
    "team_id" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "team_day_pkey" PRIMARY KEY ("team_id","date")
);

-- CreateTable
CREATE TABLE "allocation" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "team_id" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "window_start" INTEGER,
    "window_end" INTEGER,
    "lon" DOUBLE PRECISION,
    "lat" DOUBLE PRECISION,
    "holder" TEXT,
    "network" TEXT,
    "held_since" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "visit_id" UUID,
    "reason" TEXT,

    CONSTRAINT "allocation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "allocation_kit" (
    "allocation_id" UUID NOT NULL,
    "kit_id" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "allocation_kit_pkey" PRIMARY KEY ("allocation_id","kit_id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "session_hash" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "data_sealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "network" TEXT,
    "contact_blind" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "touched_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "booking_id" UUID,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit" (
    "id" UUID NOT NULL,
    "district" TEXT NOT NULL,
    "point_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "window_start" INTEGER NOT NULL,
    "window_end" INTEGER NOT NULL,
    "planned_start" INTEGER NOT NULL,
    "service_minutes" INTEGER NOT NULL,
    "team_id" TEXT,
    "community_id" TEXT,
    "lon" DOUBLE PRECISION,
    "lat" DOUBLE PRECISION,
    "number" INTEGER NOT NULL DEFAULT nextval('visit_number_seq'),
    "door_seed" INTEGER NOT NULL,
    "skills" TEXT[],
    "locked" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "previous_id" UUID,
    "departed_at" TIMESTAMPTZ(3),
    "arrived_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "booking" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "draft_id" TEXT,
    "district" TEXT NOT NULL,
    "point_id" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "visit_id" UUID,
    "community_id" TEXT,
    "relation" TEXT NOT NULL,
    "contact_kind" TEXT NOT NULL,
    "contact_sealed" BYTEA NOT NULL,
    "contact_blind" TEXT,
    "contact_confirmed_at" TIMESTAMPTZ(3),
    "details_sealed" BYTEA NOT NULL,
    "flags" TEXT[],
    "clerk_due_at" TIMESTAMPTZ(3),
    "changes" INTEGER NOT NULL DEFAULT 0,
    "assisted_by" TEXT,
    "subject_key_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "final_at" TIMESTAMPTZ(3),

    CONSTRAINT "booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "relation" TEXT NOT NULL,
    "name_sealed" BYTEA NOT NULL,
    "name_blind" TEXT NOT NULL,
    "document_kind" TEXT NOT NULL,
    "number_sealed" BYTEA,
    "number_blind" TEXT,
    "details_sealed" BYTEA NOT NULL,
    "age_band" TEXT NOT NULL,
    "identity_checked_at" TIMESTAMPTZ(3),
    "identity_checked_by" TEXT,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item" (
    "id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "service_code" TEXT NOT NULL,
    "revision_id" UUID NOT NULL,
    "variant" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "verified_at" TIMESTAMPTZ(3),
    "open_key" TEXT,
    "reason" TEXT,
    "note_sealed" BYTEA,
    "captured_at" TIMESTAMPTZ(3),
    "accepted_on" TEXT,
    "promised_on" TEXT,
    "provisional" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "person_id" UUID,
    "code" TEXT NOT NULL,
    "revision_id" UUID NOT NULL,
    "given_by" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note" (
    "id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "staff_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "body_sealed" BYTEA NOT NULL,

    CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "callback" (
    "id" UUID NOT NULL,
    "booking_id" UUID,
    "district" TEXT NOT NULL,
    "point_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "payload_sealed" BYTEA,
    "taken_by" TEXT,
    "done_at" TIMESTAMPTZ(3),
    "done_by" TEXT,
    "outcome" TEXT,
    "dedupe" TEXT NOT NULL,

    CONSTRAINT "callback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "district" TEXT,
    "point_id" TEXT,
    "booking_id" UUID,
    "visit_id" UUID,
    "subject" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "personal_sealed" BYTEA,
    "subject_key_id" UUID,
    "prev_hash" BYTEA,
    "hash" BYTEA,
    "sealed_at" TIMESTAMPTZ(3),

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "message_id" TEXT NOT NULL,
    "dedupe" TEXT NOT NULL,
    "booking_id" UUID,
    "event_id" UUID,
    "district" TEXT,
    "point_id" TEXT,
    "channel" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "to_sealed" BYTEA NOT NULL,
    "facts_sealed" BYTEA NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "lease_until" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "last_code" TEXT,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citizen_grant" (
    "session_hash" TEXT NOT NULL,
    "booking_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "idle_minutes" INTEGER NOT NULL,

    CONSTRAINT "citizen_grant_pkey" PRIMARY KEY ("session_hash","booking_id")
);

-- CreateTable
CREATE TABLE "one_time_code" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "session_hash" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "contact_blind" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "max_tries" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_token" (
    "token_hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "booking_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_token_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "roles" TEXT[],
    "district" TEXT,
    "point_id" TEXT,
    "team_id" TEXT,
    "status" TEXT NOT NULL,
    "password_hash" TEXT,
    "must_change" BOOLEAN NOT NULL DEFAULT false,
    "totp_sealed" BYTEA,
    "totp_last_step" BIGINT NOT NULL DEFAULT 0,
    "enrolled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_sign_in_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "staff_id" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_session" (
    "id_hash" TEXT NOT NULL,
    "staff_id" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "totp_pending_sealed" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "account_request" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "staff_id" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "requested_by" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision" TEXT,

    CONSTRAINT "account_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deputy" (
    "id" UUID NOT NULL,
    "staff_id" TEXT NOT NULL,
    "deputy_id" TEXT NOT NULL,
    "from_date" TEXT NOT NULL,
    "until_date" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deputy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "request_key" (
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "request_key_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "subject_key" (
    "id" UUID NOT NULL,
    "wrapped" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "destroyed_at" TIMESTAMPTZ(3),

    CONSTRAINT "subject_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "service_point_district_idx" ON "service_point"("district");

-- CreateIndex
CREATE INDEX "subdistrict_district_idx" ON "subdistrict"("district");

-- CreateIndex
CREATE INDEX "community_subdistrict_idx" ON "community"("subdistrict");

-- CreateIndex
CREATE UNIQUE INDEX "revision_kind_key_version_key" ON "revision"("kind", "key", "version");

-- CreateIndex
CREATE INDEX "team_district_idx" ON "team"("district");

-- CreateIndex
CREATE INDEX "team_member_team_id_idx" ON "team_member"("team_id");

-- CreateIndex
CREATE INDEX "shift_team_id_idx" ON "shift"("team_id");

-- CreateIndex
CREATE UNIQUE INDEX "kit_number_key" ON "kit"("number");

-- CreateIndex
CREATE UNIQUE INDEX "allocation_holder_key" ON "allocation"("holder");

-- CreateIndex
CREATE UNIQUE INDEX "allocation_visit_id_key" ON "allocation"("visit_id");

-- CreateIndex
CREATE INDEX "allocation_team_id_date_idx" ON "allocation"("team_id", "date");

-- CreateIndex
CREATE INDEX "allocation_date_idx" ON "allocation"("date");

-- CreateIndex
CREATE INDEX "allocation_network_idx" ON "allocation"("network");

-- CreateIndex
CREATE UNIQUE INDEX "draft_reference_key" ON "draft"("reference");

-- CreateIndex
CREATE INDEX "draft_expires_at_idx" ON "draft"("expires_at");

-- CreateIndex
CREATE INDEX "visit_district_date_idx" ON "visit"("district", "date");

-- CreateIndex
CREATE INDEX "visit_team_id_date_idx" ON "visit"("team_id", "date");

-- CreateIndex
CREATE UNIQUE INDEX "booking_reference_key" ON "booking"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "booking_draft_id_key" ON "booking"("draft_id");

-- CreateIndex
CREATE INDEX "booking_visit_id_idx" ON "booking"("visit_id");

-- CreateIndex
CREATE INDEX "booking_contact_blind_idx" ON "booking"("contact_blind");

-- CreateIndex
CREATE INDEX "booking_point_id_created_at_idx" ON "booking"("point_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "booking_district_status_idx" ON "booking"("district", "status");

-- CreateIndex
CREATE INDEX "person_booking_id_idx" ON "person"("booking_id");

-- CreateIndex
CREATE INDEX "person_number_blind_idx" ON "person"("number_blind");

-- CreateIndex
CREATE INDEX "person_name_blind_idx" ON "person"("name_blind");

-- CreateIndex
CREATE UNIQUE INDEX "item_open_key_key" ON "item"("open_key");

-- CreateIndex
CREATE INDEX "item_booking_id_idx" ON "item"("booking_id");

-- CreateIndex
CREATE INDEX "item_person_id_idx" ON "item"("person_id");

-- CreateIndex
CREATE INDEX "consent_booking_id_idx" ON "consent"("booking_id");

-- CreateIndex
CREATE INDEX "note_booking_id_idx" ON "note"("booking_id");

-- CreateIndex
CREATE UNIQUE INDEX "callback_dedupe_key" ON "callback"("dedupe");

-- CreateIndex
CREATE INDEX "callback_point_id_done_at_due_at_idx" ON "callback"("point_id", "done_at", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "event_seq_key" ON "event"("seq");

-- CreateIndex
CREATE INDEX "event_booking_id_seq_idx" ON "event"("booking_id", "seq");

-- CreateIndex
CREATE INDEX "event_subject_seq_idx" ON "event"("subject", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "message_message_id_key" ON "message"("message_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_dedupe_key" ON "message"("dedupe");

-- CreateIndex
CREATE INDEX "message_booking_id_idx" ON "message"("booking_id");

-- CreateIndex
CREATE INDEX "message_status_due_at_idx" ON "message"("status", "due_at");

-- CreateIndex
CREATE INDEX "one_time_code_session_hash_purpose_subject_idx" ON "one_time_code"("session_hash", "purpose", "subject");

-- CreateIndex
CREATE INDEX "one_time_code_expires_at_idx" ON "one_time_code"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "staff_username_key" ON "staff"("username");

-- CreateIndex
CREATE INDEX "recovery_code_staff_id_idx" ON "recovery_code"("staff_id");

-- CreateIndex
CREATE INDEX "staff_session_staff_id_idx" ON "staff_session"("staff_id");

-- CreateIndex
CREATE INDEX "account_request_staff_id_idx" ON "account_request"("staff_id");

-- CreateIndex
CREATE INDEX "deputy_deputy_id_idx" ON "deputy"("deputy_id");

-- CreateIndex
CREATE INDEX "request_key_created_at_idx" ON "request_key"("created_at");

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift" ADD CONSTRAINT "shift_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ------------------------------------------------------------------------------------------------

-- A team is in one place at a time, and so is a kit. Deferred, so that two teams can be swapped in one step.
ALTER TABLE "allocation"
  ADD CONSTRAINT "allocation_interval" CHECK ("ends_at" > "starts_at"),
  ADD CONSTRAINT "allocation_kind" CHECK (
    ("kind" = 'hold' AND "holder" IS NOT NULL AND "expires_at" IS NOT NULL AND "visit_id" IS NULL) OR
    ("kind" = 'visit' AND "visit_id" IS NOT NULL AND "holder" IS NULL AND "expires_at" IS NULL) OR
    ("kind" = 'closure' AND "visit_id" IS NULL AND "holder" IS NULL)),
  ADD CONSTRAINT "allocation_team_once" EXCLUDE USING gist ("team_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&)
    DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT "allocation_team_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id"),
  ADD CONSTRAINT "allocation_visit_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id");

ALTER TABLE "allocation_kit"
  ADD CONSTRAINT "allocation_kit_once" EXCLUDE USING gist ("kit_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&)
    DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT "allocation_kit_allocation_fkey" FOREIGN KEY ("allocation_id") REFERENCES "allocation"("id") ON DELETE CASCADE,
  ADD CONSTRAINT "allocation_kit_kit_fkey" FOREIGN KEY ("kit_id") REFERENCES "kit"("id");

-- Words of a column are fixed here, so that a typing mistake in code cannot invent a state.
ALTER TABLE "booking"
  ADD CONSTRAINT "booking_status" CHECK ("status" IN ('submitted','needs_fix','confirmed','assigned','en_route','in_progress',
    'done','partly_done','cancelled_user','cancelled_org','no_show','failed')),
  ADD CONSTRAINT "booking_mode" CHECK ("mode" IN ('home','window','session','walk-in')),
  ADD CONSTRAINT "booking_contact" CHECK ("contact_kind" IN ('email','sms','none')),
  ADD CONSTRAINT "booking_subject_key_fkey" FOREIGN KEY ("subject_key_id") REFERENCES "subject_key"("id");
ALTER TABLE "visit"
  ADD CONSTRAINT "visit_status" CHECK ("status" IN ('planned','en_route','on_site','done','failed','cancelled')),
  ADD CONSTRAINT "visit_window" CHECK ("window_end" > "window_start" AND "window_start" >= 0 AND "window_end" <= 1440);
ALTER TABLE "item"
  ADD CONSTRAINT "item_status" CHECK ("status" IN ('registered','checked_in','captured','accepted','accepted_missing',
    'awaiting_supplement','awaiting_payment','reviewing','in_production','ready','delivering','delivered','withdrawn',
    'absent','to_be_checked','returned','not_accepted')),
  -- One open item per verified person and service: a verified open item must carry its key, and keys are unique.
  ADD CONSTRAINT "item_verified_has_key" CHECK ("verified_at" IS NULL OR "open_key" IS NOT NULL
    OR "status" IN ('delivered','withdrawn','absent','returned','not_accepted')),
  ADD CONSTRAINT "item_final_has_no_key" CHECK ("open_key" IS NULL
    OR "status" NOT IN ('delivered','withdrawn','absent','returned','not_accepted'));
ALTER TABLE "message"
  ADD CONSTRAINT "message_status" CHECK ("status" IN ('queued','sending','sent','dead','expired','cancelled')),
  ADD CONSTRAINT "message_channel" CHECK ("channel" IN ('email','sms','letter'));

-- Four eyes, said by the table.
ALTER TABLE "revision"
  ADD CONSTRAINT "revision_status" CHECK ("status" IN ('proposed','published','declined','withdrawn')),
  ADD CONSTRAINT "revision_two_people" CHECK ("proposed_by" IS NULL OR "decided_by" IS NULL OR "status" = 'withdrawn' OR "proposed_by" <> "decided_by");
CREATE UNIQUE INDEX "revision_one_proposal" ON "revision" ("kind", "key") WHERE "status" = 'proposed';
ALTER TABLE "account_request"
  ADD CONSTRAINT "account_request_two_people" CHECK ("decided_by" IS NULL OR "requested_by" <> "decided_by");
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_other_person" CHECK ("staff_id" <> "deputy_id");

-- History is only ever added to. The one change allowed is to seal an event once.
CREATE FUNCTION event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.hash IS NULL AND NEW.hash IS NOT NULL
     AND (to_jsonb(NEW) - 'hash' - 'prev_hash' - 'sealed_at') = (to_jsonb(OLD) - 'hash' - 'prev_hash' - 'sealed_at') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'events are append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "event_append_only" BEFORE UPDATE OR DELETE ON "event" FOR EACH ROW EXECUTE FUNCTION event_is_append_only();
CREATE TRIGGER "event_no_truncate" BEFORE TRUNCATE ON "event" FOR EACH STATEMENT EXECUTE FUNCTION event_is_append_only();

-- Short lists that jobs and clerks look at all day.
CREATE INDEX "message_due" ON "message" ("due_at") WHERE "status" IN ('queued','sending');
CREATE INDEX "event_unsealed" ON "event" ("seq") WHERE "hash" IS NULL;
CREATE INDEX "allocation_expiring" ON "allocation" ("expires_at") WHERE "kind" = 'hold';
CREATE INDEX "booking_unconfirmed" ON "booking" ("created_at") WHERE "contact_confirmed_at" IS NULL AND "final_at" IS NULL;
