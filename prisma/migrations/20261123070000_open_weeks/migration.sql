-- Bookings whose owner left the day of a week to us: any morning (or afternoon) of it, told by a day.
CREATE TABLE "open_week" (
    "booking_id" UUID NOT NULL,
    "monday" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "tell_on" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "open_week_pkey" PRIMARY KEY ("booking_id")
);

-- CreateIndex
CREATE INDEX "open_week_monday_idx" ON "open_week"("monday");

ALTER TABLE "open_week" ADD CONSTRAINT "open_week_booking_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE CASCADE;

ALTER TABLE "open_week" ADD CONSTRAINT "open_week_part" CHECK ("part" IN ('morning', 'afternoon'));
ALTER TABLE "plan_run" DROP CONSTRAINT "plan_run_scope";
ALTER TABLE "plan_run" ADD CONSTRAINT "plan_run_scope" CHECK ("scope" IN ('day', 'fallen', 'week'));
