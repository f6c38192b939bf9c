-- Daily counters: what happened on a day, counted once, so that pages of figures read as much as a month has kinds of
-- things and never as much as there are cases.
CREATE TABLE "figure_day" (
    "date" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "point_id" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "bucket" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "figure_day_pkey" PRIMARY KEY ("date","district","point_id","metric","place","service","language","bucket")
);

CREATE TABLE "figure_run" (
    "district" TEXT NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "figure_run_pkey" PRIMARY KEY ("district")
);

-- What a day's count looks for.
CREATE INDEX "item_accepted_on" ON "item"("accepted_on") WHERE "accepted_on" IS NOT NULL;
CREATE INDEX "item_open_promise" ON "item"("district", "service_code", "promised_on")
    WHERE "status" IN ('accepted', 'accepted_missing', 'awaiting_supplement', 'awaiting_payment', 'reviewing', 'in_production');
CREATE INDEX "event_item_ready" ON "event"("at") WHERE "type" = 'item.ready';
CREATE INDEX "visit_arrived" ON "visit"("date") WHERE "arrived_at" IS NOT NULL;
CREATE INDEX "rating_at" ON "rating"("at") WHERE "level" > 0;
