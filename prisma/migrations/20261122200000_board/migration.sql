-- What was changed on the board, with what it was before, so that the last change can be taken back.
-- CreateTable
CREATE TABLE "board_change" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "staff_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "what" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "versions" JSONB NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "board_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "board_change_staff_id_district_date_at_idx" ON "board_change"("staff_id", "district", "date", "at");
