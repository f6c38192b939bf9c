-- Questions, unresolved matters with their conferences, ratings, reminders of endings, and calls for help from the field.
-- The part after the line of dashes is written by hand: what the database itself refuses.

-- CreateTable
CREATE TABLE "rating" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "level" INTEGER NOT NULL,
    "reasons" TEXT[],
    "via" TEXT NOT NULL,
    "service_code" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "point_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rating_link" (
    "token_hash" TEXT NOT NULL,
    "booking_id" UUID NOT NULL,
    "item_ids" UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rating_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "question" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "service_code" TEXT,
    "locale" TEXT NOT NULL,
    "session_hash" TEXT NOT NULL,
    "text_sealed" BYTEA NOT NULL,
    "contact_kind" TEXT NOT NULL,
    "contact_sealed" BYTEA,
    "contact_blind" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" TEXT NOT NULL,
    "answer_sealed" BYTEA,
    "answered_by" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "public_text" JSONB,
    "public_by" TEXT,
    "published_by" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "draft_id" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matter" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "point_id" TEXT NOT NULL,
    "booking_id" UUID,
    "service_code" TEXT,
    "category" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "session_hash" TEXT NOT NULL,
    "text_sealed" BYTEA NOT NULL,
    "contact_kind" TEXT NOT NULL,
    "contact_sealed" BYTEA,
    "contact_blind" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "owner" TEXT,
    "decision" TEXT,
    "answer_sealed" BYTEA,
    "answered_at" TIMESTAMPTZ(3),
    "done_by" TEXT,
    "follow_up_on" TEXT,
    "followed_up_at" TIMESTAMPTZ(3),
    "rating" INTEGER,
    "rated_at" TIMESTAMPTZ(3),
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "matter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matter_step" (
    "id" UUID NOT NULL,
    "matter_id" UUID NOT NULL,
    "seq" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "staff_id" TEXT,
    "note_sealed" BYTEA,

    CONSTRAINT "matter_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conference" (
    "id" UUID NOT NULL,
    "matter_id" UUID NOT NULL,
    "date" TEXT NOT NULL,
    "minute" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "agenda_sealed" BYTEA NOT NULL,
    "chair_id" TEXT NOT NULL,
    "called_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "conference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conference_unit" (
    "id" UUID NOT NULL,
    "conference_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "reminders" INTEGER NOT NULL DEFAULT 0,
    "stand" TEXT NOT NULL,
    "said_sealed" BYTEA,
    "said_at" TIMESTAMPTZ(3),

    CONSTRAINT "conference_unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ending_reminder" (
    "id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "ends_on" TEXT NOT NULL,
    "remind_on" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "contact_kind" TEXT NOT NULL,
    "contact_sealed" BYTEA NOT NULL,
    "token_hash" TEXT,
    "consented_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),

    CONSTRAINT "ending_reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "support_ticket" (
    "id" UUID NOT NULL,
    "seq" SERIAL NOT NULL,
    "district" TEXT NOT NULL,
    "team_id" TEXT NOT NULL,
    "visit_id" UUID,
    "kind" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "text_sealed" BYTEA NOT NULL,
    "opened_by" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_by" TEXT,
    "taken_at" TIMESTAMPTZ(3),
    "answer_sealed" BYTEA,
    "answered_by" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "support_ticket_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "rating_item_id_key" ON "rating"("item_id");

-- CreateIndex
CREATE INDEX "rating_district_at_idx" ON "rating"("district", "at");

-- CreateIndex
CREATE INDEX "rating_link_booking_id_idx" ON "rating_link"("booking_id");

-- CreateIndex
CREATE UNIQUE INDEX "question_reference_key" ON "question"("reference");

-- CreateIndex
CREATE INDEX "question_district_status_due_on_idx" ON "question"("district", "status", "due_on");

-- CreateIndex
CREATE INDEX "question_session_hash_idx" ON "question"("session_hash");

-- CreateIndex
CREATE UNIQUE INDEX "matter_reference_key" ON "matter"("reference");

-- CreateIndex
CREATE INDEX "matter_district_status_due_on_idx" ON "matter"("district", "status", "due_on");

-- CreateIndex
CREATE INDEX "matter_booking_id_idx" ON "matter"("booking_id");

-- CreateIndex
CREATE INDEX "matter_step_matter_id_seq_idx" ON "matter_step"("matter_id", "seq");

-- CreateIndex
CREATE INDEX "conference_matter_id_idx" ON "conference"("matter_id");

-- CreateIndex
CREATE INDEX "conference_unit_conference_id_idx" ON "conference_unit"("conference_id");

-- CreateIndex
CREATE UNIQUE INDEX "ending_reminder_booking_id_kind_ends_on_key" ON "ending_reminder"("booking_id", "kind", "ends_on");

-- CreateIndex
CREATE UNIQUE INDEX "ending_reminder_token_hash_key" ON "ending_reminder"("token_hash");

-- CreateIndex
CREATE INDEX "support_ticket_district_answered_at_due_at_idx" ON "support_ticket"("district", "answered_at", "due_at");

-- CreateIndex
CREATE INDEX "support_ticket_team_id_opened_at_idx" ON "support_ticket"("team_id", "opened_at");

-- ------------------------------------------------------------------------------------------------

-- Five levels, no more: the national scale. One rating per finished item stands in its unique index.
ALTER TABLE "rating"
  ADD CONSTRAINT "rating_level" CHECK ("level" BETWEEN 1 AND 5),
  ADD CONSTRAINT "rating_item_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id");

ALTER TABLE "question"
  ADD CONSTRAINT "question_status" CHECK ("status" IN ('unconfirmed','asked','answered','closed')),
  ADD CONSTRAINT "question_contact" CHECK (("contact_kind" = 'none') = ("contact_sealed" IS NULL)),
  ADD CONSTRAINT "question_answer" CHECK ("status" <> 'answered' OR "answer_sealed" IS NOT NULL),
  -- What the public reads was written by one person and approved by another.
  ADD CONSTRAINT "question_two_people" CHECK ("published_by" IS NULL OR "published_by" <> "public_by");

ALTER TABLE "matter"
  ADD CONSTRAINT "matter_status" CHECK ("status" IN ('unconfirmed','reported','triaged','conference','answered','closed')),
  ADD CONSTRAINT "matter_tier" CHECK ("tier" IN ('station','district','city')),
  ADD CONSTRAINT "matter_decision" CHECK ("status" NOT IN ('answered','closed') OR "decision" IS NOT NULL),
  ADD CONSTRAINT "matter_rating" CHECK (("rating" IS NULL) = ("rated_at" IS NULL) AND ("rating" IS NULL OR "rating" BETWEEN 1 AND 5)),
  ADD CONSTRAINT "matter_contact" CHECK (("contact_kind" = 'none') = ("contact_sealed" IS NULL)),
  ADD CONSTRAINT "matter_booking_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id");
ALTER TABLE "matter_step" ADD CONSTRAINT "matter_step_matter_fkey" FOREIGN KEY ("matter_id") REFERENCES "matter"("id");
ALTER TABLE "conference" ADD CONSTRAINT "conference_matter_fkey" FOREIGN KEY ("matter_id") REFERENCES "matter"("id");
CREATE UNIQUE INDEX "conference_one_open" ON "conference" ("matter_id") WHERE "decided_at" IS NULL;
ALTER TABLE "conference_unit"
  ADD CONSTRAINT "conference_unit_stand" CHECK ("stand" IN ('asked','answered','attends','declined')),
  ADD CONSTRAINT "conference_unit_conference_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id");

ALTER TABLE "support_ticket"
  ADD CONSTRAINT "support_ticket_kind" CHECK ("kind" IN ('interpreter','kit','legal','other')),
  ADD CONSTRAINT "support_ticket_tier" CHECK ("tier" IN ('minutes','hours','day'));
