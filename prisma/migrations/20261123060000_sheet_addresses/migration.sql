-- Where tomorrow's day sheets of a service point are mailed each evening.
CREATE TABLE "sheet_address" (
    "point_id" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "email_sealed" BYTEA NOT NULL,
    "locale" TEXT NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sheet_address_pkey" PRIMARY KEY ("point_id")
);

ALTER TABLE "sheet_address" ADD CONSTRAINT "sheet_address_point_fkey" FOREIGN KEY ("point_id") REFERENCES "service_point"("id");
