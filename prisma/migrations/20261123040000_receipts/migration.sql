-- Receipts: one number for a person of a booking, a row for every version; replaced and void ones stay to be seen.
CREATE SEQUENCE "receipt_number_seq";

CREATE TABLE "receipt" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "booking_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "district" TEXT NOT NULL,
    "point_id" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "signature" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by" TEXT NOT NULL,
    "replaced_at" TIMESTAMPTZ(3),
    "voided_at" TIMESTAMPTZ(3),
    "voided_by" TEXT,
    "void_reason" TEXT,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "receipt_number_version_key" ON "receipt"("number", "version");

-- CreateIndex
CREATE INDEX "receipt_booking_id_idx" ON "receipt"("booking_id");

-- CreateIndex
CREATE INDEX "receipt_person_id_idx" ON "receipt"("person_id");

ALTER TABLE "receipt" ADD CONSTRAINT "receipt_booking_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE CASCADE;
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_person_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE;
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_void_has_reason" CHECK (("voided_at" IS NULL) = ("void_reason" IS NULL));
CREATE UNIQUE INDEX "receipt_one_current" ON "receipt"("person_id") WHERE "replaced_at" IS NULL;
