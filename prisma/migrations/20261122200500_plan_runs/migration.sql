-- Plans of a day that were asked for: by a dispatcher, or by the clock for tomorrow. Ids and codes only, nobody's data.
CREATE TABLE "plan_run" (
    "id" UUID NOT NULL,
    "district" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "change" JSONB,
    "status" TEXT NOT NULL,
    "staff_id" TEXT,
    "seconds" INTEGER NOT NULL,
    "stop_asked" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "beat_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "progress" JSONB,
    "seen" JSONB,
    "outcome" JSONB,
    CONSTRAINT "plan_run_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "plan_run_status" CHECK ("status" IN ('asked', 'running', 'ready', 'failed', 'applied')),
    CONSTRAINT "plan_run_scope" CHECK ("scope" IN ('day', 'fallen'))
);
CREATE INDEX "plan_run_status_idx" ON "plan_run"("status");
CREATE INDEX "plan_run_district_date_idx" ON "plan_run"("district", "date");
