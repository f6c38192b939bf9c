-- Cases: their clocks and pauses, requests for expediting with evidence, papers that follow, and what is told once.

-- AlterTable
ALTER TABLE "item" ADD COLUMN     "district" TEXT,
ADD COLUMN     "expedite_id" UUID,
ADD COLUMN     "granted_on" TEXT,
ADD COLUMN     "granted_since" TEXT,
ADD COLUMN     "law_on" TEXT,
ADD COLUMN     "limits" JSONB,
ADD COLUMN     "needed_by" TEXT,
ADD COLUMN     "normal_on" TEXT,
ADD COLUMN     "pause_reason" TEXT,
ADD COLUMN     "paused_on" TEXT,
ADD COLUMN     "point_id" TEXT;

-- CreateTable
CREATE TABLE "item_pause" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "from_date" TEXT NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_date" TEXT,
    "until_at" TIMESTAMPTZ(3),
    "begun_by" TEXT NOT NULL,
    "ended_by" TEXT,

    CONSTRAINT "item_pause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deferral" (
    "item_id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "district" TEXT NOT NULL,
    "point_id" TEXT NOT NULL,
    "materials" TEXT[],
    "received" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "due_on" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "allowed_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_at" TIMESTAMPTZ(3),
    "signed_how" TEXT,
    "reminded" INTEGER,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "deferral_pkey" PRIMARY KEY ("item_id")
);

-- CreateTable
CREATE TABLE "one_time_notice" (
    "item_id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "district" TEXT NOT NULL,
    "point_id" TEXT NOT NULL,
    "received_on" TEXT NOT NULL,
    "alarm_on" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "materials" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "lines_sealed" BYTEA,
    "alarmed_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),
    "told_by" TEXT,

    CONSTRAINT "one_time_notice_pkey" PRIMARY KEY ("item_id")
);

-- CreateTable
CREATE TABLE "expedite_request" (
    "id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "district" TEXT NOT NULL,
    "point_id" TEXT NOT NULL,
    "item_ids" UUID[],
    "service_code" TEXT NOT NULL,
    "ground" TEXT NOT NULL,
    "needed_by" TEXT NOT NULL,
    "statement_sealed" BYTEA,
    "green" BOOLEAN NOT NULL DEFAULT false,
    "normal_on" TEXT NOT NULL,
    "expedited_on" TEXT NOT NULL,
    "slack" INTEGER NOT NULL,
    "provisional" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by" TEXT NOT NULL,
    "more_asked_at" TIMESTAMPTZ(3),
    "promised_on" TEXT,
    "reason_code" TEXT,
    "reason_sealed" BYTEA,
    "ruled_by" TEXT,
    "ruled_at" TIMESTAMPTZ(3),
    "first_ruled_by" TEXT,
    "first_ruled_at" TIMESTAMPTZ(3),
    "second_asked_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),

    CONSTRAINT "expedite_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expedite_evidence" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "body_sealed" BYTEA,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "delete_on" TEXT NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "expedite_evidence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "item_expedite_id_idx" ON "item"("expedite_id");

-- CreateIndex
CREATE INDEX "item_pause_item_id_idx" ON "item_pause"("item_id");

-- CreateIndex
CREATE INDEX "deferral_booking_id_idx" ON "deferral"("booking_id");

-- CreateIndex
CREATE INDEX "one_time_notice_booking_id_idx" ON "one_time_notice"("booking_id");

-- CreateIndex
CREATE INDEX "expedite_request_booking_id_idx" ON "expedite_request"("booking_id");

-- CreateIndex
CREATE INDEX "expedite_request_district_asked_at_idx" ON "expedite_request"("district", "asked_at");

-- CreateIndex
CREATE INDEX "expedite_evidence_request_id_idx" ON "expedite_evidence"("request_id");

-- ------------------------------------------------------------------------------------------------

ALTER TABLE "item_pause"
  ADD CONSTRAINT "item_pause_item_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE,
  ADD CONSTRAINT "item_pause_reason" CHECK ("reason" IN ('applicant','other-unit','payment')),
  ADD CONSTRAINT "item_pause_order" CHECK ("until_date" IS NULL OR "until_date" >= "from_date");
-- A clock that stands still cannot be stopped again.
CREATE UNIQUE INDEX "item_pause_once" ON "item_pause" ("item_id") WHERE "until_at" IS NULL;

ALTER TABLE "deferral"
  ADD CONSTRAINT "deferral_item_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE,
  ADD CONSTRAINT "deferral_status" CHECK ("status" IN ('open','complete','lapsed')),
  ADD CONSTRAINT "deferral_materials" CHECK (cardinality("materials") > 0 AND "received" <@ "materials");
CREATE INDEX "deferral_open" ON "deferral" ("due_on") WHERE "status" = 'open';

ALTER TABLE "one_time_notice"
  ADD CONSTRAINT "one_time_notice_item_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE,
  ADD CONSTRAINT "one_time_notice_status" CHECK ("status" IN ('running','told','decided','deemed'));
CREATE INDEX "one_time_notice_running" ON "one_time_notice" ("alarm_on") WHERE "status" = 'running';

ALTER TABLE "expedite_request"
  ADD CONSTRAINT "expedite_request_booking_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id"),
  ADD CONSTRAINT "expedite_request_status" CHECK ("status" IN ('asked','approved','refused','second-look','refused-again','withdrawn')),
  ADD CONSTRAINT "expedite_request_items" CHECK (cardinality("item_ids") > 0),
  ADD CONSTRAINT "expedite_request_ruled" CHECK ("status" NOT IN ('approved','refused','refused-again') OR "ruled_by" IS NOT NULL),
  -- A refusal is looked at again by somebody else.
  ADD CONSTRAINT "expedite_two_people" CHECK ("first_ruled_by" IS NULL OR "ruled_by" IS NULL OR "first_ruled_by" <> "ruled_by");
CREATE INDEX "expedite_request_queue" ON "expedite_request" ("district", "green" DESC, "slack", "needed_by", "asked_at", "id")
  WHERE "status" IN ('asked','second-look');
CREATE INDEX "expedite_request_queue_all" ON "expedite_request" ("green" DESC, "slack", "needed_by", "asked_at", "id")
  WHERE "status" IN ('asked','second-look');

ALTER TABLE "expedite_evidence"
  ADD CONSTRAINT "expedite_evidence_request_fkey" FOREIGN KEY ("request_id") REFERENCES "expedite_request"("id"),
  ADD CONSTRAINT "expedite_evidence_kind" CHECK ("kind" IN ('jpeg','png','pdf')),
  ADD CONSTRAINT "expedite_evidence_gone" CHECK (("body_sealed" IS NULL) = ("deleted_at" IS NOT NULL));
CREATE INDEX "expedite_evidence_due" ON "expedite_evidence" ("delete_on") WHERE "deleted_at" IS NULL;

-- An item knows the district and the service point of its booking, whoever writes it, so that lists need no join.
UPDATE "item" SET "district" = b."district", "point_id" = b."point_id" FROM "booking" b WHERE b."id" = "item"."booking_id";
CREATE FUNCTION item_scope() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT b.district, b.point_id INTO NEW.district, NEW.point_id FROM booking b WHERE b.id = NEW.booking_id;
  RETURN NEW;
END $$;
CREATE TRIGGER "item_scope" BEFORE INSERT ON "item" FOR EACH ROW
  WHEN (NEW."district" IS NULL OR NEW."point_id" IS NULL) EXECUTE FUNCTION item_scope();
CREATE FUNCTION booking_scope() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE item SET district = NEW.district, point_id = NEW.point_id WHERE booking_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "booking_scope" AFTER UPDATE OF "district", "point_id" ON "booking" FOR EACH ROW
  WHEN (OLD.point_id IS DISTINCT FROM NEW.point_id OR OLD.district IS DISTINCT FROM NEW.district)
  EXECUTE FUNCTION booking_scope();

ALTER TABLE "item"
  ADD CONSTRAINT "item_pause_whole" CHECK (("pause_reason" IS NULL) = ("paused_on" IS NULL)),
  ADD CONSTRAINT "item_granted_whole" CHECK (("granted_on" IS NULL) = ("granted_since" IS NULL));
CREATE INDEX "item_running_due" ON "item" ("promised_on", "id")
  WHERE "status" IN ('accepted','awaiting_payment','reviewing','in_production');
CREATE INDEX "item_running_district" ON "item" ("district", "promised_on", "id")
  WHERE "status" IN ('accepted','awaiting_payment','reviewing','in_production');
CREATE INDEX "item_by_change" ON "item" ("updated_at" DESC, "id");
CREATE INDEX "item_district_change" ON "item" ("district", "updated_at" DESC, "id");
CREATE INDEX "item_status_change" ON "item" ("district", "status", "updated_at" DESC, "id");
CREATE INDEX "item_service_change" ON "item" ("district", "service_code", "updated_at" DESC, "id");
CREATE INDEX "item_provisional" ON "item" ("id") WHERE "provisional" AND "status" IN ('accepted','awaiting_payment','reviewing','in_production');
