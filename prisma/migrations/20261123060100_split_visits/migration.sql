-- A booking whose people are served in two visits: the part that was split off names the booking it came from.
ALTER TABLE "booking" ADD COLUMN "split_of" UUID;

CREATE INDEX "booking_split_of_idx" ON "booking"("split_of");

ALTER TABLE "booking" ADD CONSTRAINT "booking_split_of_fkey" FOREIGN KEY ("split_of") REFERENCES "booking"("id");
