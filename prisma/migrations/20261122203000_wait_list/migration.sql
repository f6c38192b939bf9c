-- Bookings whose owner would rather come earlier: offered freed places in order of request.
CREATE TABLE "wait_request" (
    "booking_id" UUID NOT NULL,
    "for_date" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "offered_at" TIMESTAMPTZ(3),
    "offer_until" TIMESTAMPTZ(3),
    "offers" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "wait_request_pkey" PRIMARY KEY ("booking_id")
);

-- CreateIndex
CREATE INDEX "wait_request_asked_at_idx" ON "wait_request"("asked_at");

ALTER TABLE "wait_request" ADD CONSTRAINT "wait_request_booking_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE CASCADE;
