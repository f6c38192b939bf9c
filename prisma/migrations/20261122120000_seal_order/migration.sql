-- The chain is read in the order of sealing, from its head or from its start.
CREATE INDEX "event_sealed" ON "event" ("sealed_at", "seq") WHERE "hash" IS NOT NULL;
