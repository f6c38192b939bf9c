-- Resources: leave, overtime, borrowing, closures, kits out of service, and windows at enterprises that return.
-- The part after the line of dashes is written by hand: what the database itself refuses.

-- CreateTable
CREATE TABLE "leave" (
    "id" UUID NOT NULL,
    "member_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "from_date" TEXT NOT NULL,
    "until_date" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "leave_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "overtime" (
    "id" UUID NOT NULL,
    "team_id" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "end_minute" INTEGER NOT NULL,
    "compensation" TEXT NOT NULL,
    "compensated_on" TEXT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "overtime_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kit_outage" (
    "id" UUID NOT NULL,
    "kit_id" TEXT NOT NULL,
    "from_date" TEXT NOT NULL,
    "until_date" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kit_outage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "loan" (
    "id" UUID NOT NULL,
    "team_id" TEXT,
    "kit_id" TEXT,
    "from_district" TEXT NOT NULL,
    "from_point" TEXT NOT NULL,
    "to_district" TEXT NOT NULL,
    "to_point" TEXT NOT NULL,
    "to_team" TEXT,
    "from_date" TEXT NOT NULL,
    "until_date" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "loan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "closure" (
    "id" UUID NOT NULL,
    "district" TEXT NOT NULL,
    "point_id" TEXT,
    "team_id" TEXT,
    "from_date" TEXT NOT NULL,
    "until_date" TEXT NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "end_minute" INTEGER NOT NULL,
    "reason_zh" TEXT NOT NULL,
    "reason_en" TEXT NOT NULL,
    "moved" INTEGER NOT NULL,
    "waiting" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "lifted_by" TEXT,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "closure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standing_window" (
    "id" UUID NOT NULL,
    "district" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "team_id" TEXT NOT NULL,
    "every" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "nth" INTEGER,
    "weekday" INTEGER NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "end_minute" INTEGER NOT NULL,
    "from_date" TEXT NOT NULL,
    "until_date" TEXT,
    "on_holiday" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "standing_window_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standing_exception" (
    "window_id" UUID NOT NULL,
    "date" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "to_date" TEXT,
    "reason" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "standing_exception_pkey" PRIMARY KEY ("window_id","date")
);

-- CreateIndex
CREATE INDEX "closure_district_until_date_idx" ON "closure"("district", "until_date");

-- CreateIndex
CREATE INDEX "standing_window_district_idx" ON "standing_window"("district");

-- ------------------------------------------------------------------------------------------------

-- Civil dates are text everywhere; this makes a range of them, both ends included. Refuses what is no date.
CREATE FUNCTION civil_range(from_date text, until_date text) RETURNS daterange LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT daterange(
    make_date(substr(from_date, 1, 4)::int, substr(from_date, 6, 2)::int, substr(from_date, 9, 2)::int),
    make_date(substr(until_date, 1, 4)::int, substr(until_date, 6, 2)::int, substr(until_date, 9, 2)::int), '[]')
$$;

ALTER TABLE "leave"
  ADD CONSTRAINT "leave_member_fkey" FOREIGN KEY ("member_id") REFERENCES "team_member"("id"),
  ADD CONSTRAINT "leave_kind" CHECK ("kind" IN ('sick','holiday','training','other')),
  ADD CONSTRAINT "leave_once" EXCLUDE USING gist ("member_id" WITH =, civil_range("from_date", "until_date") WITH &&);

-- A team has one shift a weekday and one exception a date; neither is empty, and the break lies inside.
ALTER TABLE "shift"
  ADD CONSTRAINT "shift_when" CHECK (("weekday" IS NULL) <> ("date" IS NULL)),
  ADD CONSTRAINT "shift_length" CHECK ("off" OR ("end_minute" > "start_minute" AND "start_minute" >= 0 AND "end_minute" <= 1440)),
  ADD CONSTRAINT "shift_break" CHECK ("break_start" IS NULL AND "break_end" IS NULL
    OR ("break_start" >= "start_minute" AND "break_end" <= "end_minute" AND "break_end" > "break_start"));
CREATE UNIQUE INDEX "shift_weekday_once" ON "shift" ("team_id", "weekday") WHERE "weekday" IS NOT NULL;
CREATE UNIQUE INDEX "shift_date_once" ON "shift" ("team_id", "date") WHERE "date" IS NOT NULL;

ALTER TABLE "overtime"
  ADD CONSTRAINT "overtime_team_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id"),
  ADD CONSTRAINT "overtime_length" CHECK ("end_minute" > "start_minute" AND "start_minute" >= 0 AND "end_minute" <= 1440),
  ADD CONSTRAINT "overtime_compensation" CHECK ("compensation" IN ('time-off','pay'));
CREATE UNIQUE INDEX "overtime_once" ON "overtime" ("team_id", "date");

ALTER TABLE "kit"
  ADD CONSTRAINT "kit_team_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id");
ALTER TABLE "kit_outage"
  ADD CONSTRAINT "kit_outage_kit_fkey" FOREIGN KEY ("kit_id") REFERENCES "kit"("id"),
  ADD CONSTRAINT "kit_outage_once" EXCLUDE USING gist ("kit_id" WITH =, civil_range("from_date", "until_date") WITH &&);

-- One team or one kit a loan; agreed by another person than the one who asked; nothing is lent twice for one day.
ALTER TABLE "loan"
  ADD CONSTRAINT "loan_team_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id"),
  ADD CONSTRAINT "loan_kit_fkey" FOREIGN KEY ("kit_id") REFERENCES "kit"("id"),
  ADD CONSTRAINT "loan_to_team_fkey" FOREIGN KEY ("to_team") REFERENCES "team"("id"),
  ADD CONSTRAINT "loan_one_thing" CHECK (("team_id" IS NULL) <> ("kit_id" IS NULL) AND ("kit_id" IS NOT NULL OR "to_team" IS NULL)),
  ADD CONSTRAINT "loan_status" CHECK ("status" IN ('asked','agreed','declined','withdrawn','ended')),
  ADD CONSTRAINT "loan_consent" CHECK ("status" NOT IN ('agreed','ended') OR ("decided_by" IS NOT NULL AND "decided_by" <> "asked_by")),
  ADD CONSTRAINT "loan_other_place" CHECK ("from_point" <> "to_point"),
  ADD CONSTRAINT "loan_days" CHECK (civil_range("from_date", "until_date") IS NOT NULL),
  ADD CONSTRAINT "loan_team_once" EXCLUDE USING gist ("team_id" WITH =, civil_range("from_date", "until_date") WITH &&)
    WHERE ("status" IN ('agreed','ended') AND "team_id" IS NOT NULL),
  ADD CONSTRAINT "loan_kit_once" EXCLUDE USING gist ("kit_id" WITH =, civil_range("from_date", "until_date") WITH &&)
    WHERE ("status" IN ('agreed','ended') AND "kit_id" IS NOT NULL);

ALTER TABLE "closure"
  ADD CONSTRAINT "closure_team_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id"),
  ADD CONSTRAINT "closure_scope" CHECK ("point_id" IS NULL OR "team_id" IS NULL),
  ADD CONSTRAINT "closure_length" CHECK ("end_minute" > "start_minute" AND "start_minute" >= 0 AND "end_minute" <= 1440),
  ADD CONSTRAINT "closure_days" CHECK (civil_range("from_date", "until_date") IS NOT NULL);

ALTER TABLE "standing_window"
  ADD CONSTRAINT "standing_window_team_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id"),
  ADD CONSTRAINT "standing_window_length" CHECK ("end_minute" > "start_minute" AND "start_minute" >= 0 AND "end_minute" <= 1440),
  ADD CONSTRAINT "standing_window_rule" CHECK ("weekday" BETWEEN 1 AND 7 AND "step" BETWEEN 1 AND 8 AND
    (("every" = 'week' AND "nth" IS NULL) OR ("every" = 'month' AND "nth" IN (1, 2, 3, 4, -1)))),
  ADD CONSTRAINT "standing_window_holiday" CHECK ("on_holiday" IN ('skip','next'));
ALTER TABLE "standing_exception"
  ADD CONSTRAINT "standing_exception_window_fkey" FOREIGN KEY ("window_id") REFERENCES "standing_window"("id"),
  ADD CONSTRAINT "standing_exception_kind" CHECK (("kind" = 'skip' AND "to_date" IS NULL) OR ("kind" = 'move' AND "to_date" IS NOT NULL));

-- What a closure or a returning window takes of a team's time is found again by its source.
CREATE INDEX "allocation_reason" ON "allocation" ("reason") WHERE "reason" IS NOT NULL;
