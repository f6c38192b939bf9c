-- Finished documents on their way: a batch, the items in it, and every hand they went through.
CREATE SEQUENCE "delivery_number_seq";

CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "booking_id" UUID NOT NULL,
    "district" TEXT NOT NULL,
    "point_id" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "holder_id" TEXT NOT NULL,
    "offered_to" TEXT,
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "post_number" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "packed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "delivery_item" (
    "delivery_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "delivery_item_pkey" PRIMARY KEY ("delivery_id","item_id")
);

CREATE TABLE "custody" (
    "id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "from_id" TEXT,
    "to_id" TEXT,
    "place" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "custody_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "delivery_number_key" ON "delivery"("number");

-- CreateIndex
CREATE INDEX "delivery_booking_id_idx" ON "delivery"("booking_id");

-- CreateIndex
CREATE INDEX "delivery_district_closed_at_idx" ON "delivery"("district", "closed_at");

-- CreateIndex
CREATE INDEX "delivery_item_item_id_idx" ON "delivery_item"("item_id");

-- CreateIndex
CREATE UNIQUE INDEX "custody_delivery_id_seq_key" ON "custody"("delivery_id", "seq");

ALTER TABLE "delivery" ADD CONSTRAINT "delivery_booking_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE CASCADE;
ALTER TABLE "delivery_item" ADD CONSTRAINT "delivery_item_delivery_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE CASCADE;
ALTER TABLE "delivery_item" ADD CONSTRAINT "delivery_item_item_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE;
ALTER TABLE "custody" ADD CONSTRAINT "custody_delivery_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE CASCADE;
-- A document lies in one batch at a time.
CREATE UNIQUE INDEX "delivery_item_once" ON "delivery_item"("item_id") WHERE "state" = 'in';
-- What is ready to be packed is looked for by district.
CREATE INDEX "item_ready" ON "item"("district") WHERE "status" = 'ready';
