-- Where a partner unit is written to, in which language, and which of two changes of it was first.

-- AlterTable
ALTER TABLE "partner_unit" ADD COLUMN "email_sealed" BYTEA,
ADD COLUMN "locale" TEXT NOT NULL DEFAULT 'zh',
ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "partner_unit" ADD CONSTRAINT "partner_unit_locale" CHECK ("locale" IN ('zh', 'en'));
CREATE UNIQUE INDEX "partner_unit_name" ON "partner_unit" ("district", "name_zh") WHERE "active";
