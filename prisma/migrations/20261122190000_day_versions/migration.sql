-- A team's day knows when it changed, so that every instance can ask for what changed since it last looked. `changed` is
-- the transaction that counted the version up: a reader that remembers the oldest transaction still open at its last
-- look misses nothing, whatever the order of commits. The day '' of a team stands for the team itself: its skills,
-- shifts and kits.
ALTER TABLE "team_day" ADD COLUMN "changed" BIGINT NOT NULL DEFAULT 0;
CREATE INDEX "team_day_changed_idx" ON "team_day"("changed");

CREATE FUNCTION team_day_stamp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END $$;
CREATE TRIGGER "team_day_stamped" BEFORE INSERT OR UPDATE ON "team_day" FOR EACH ROW EXECUTE FUNCTION team_day_stamp();

-- Whoever writes an allocation counts the version of its day up: no path can forget it.
CREATE FUNCTION allocation_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP IN ('UPDATE', 'DELETE') THEN
    INSERT INTO team_day (team_id, date, version)
    SELECT DISTINCT team_id, date, 1 FROM old_rows ORDER BY team_id, date
    ON CONFLICT (team_id, date) DO UPDATE SET version = team_day.version + 1;
  END IF;
  IF TG_OP = 'INSERT' THEN
    INSERT INTO team_day (team_id, date, version)
    SELECT DISTINCT team_id, date, 1 FROM new_rows ORDER BY team_id, date
    ON CONFLICT (team_id, date) DO UPDATE SET version = team_day.version + 1;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO team_day (team_id, date, version)
    SELECT DISTINCT team_id, date, 1 FROM (SELECT team_id, date FROM new_rows EXCEPT SELECT team_id, date FROM old_rows) n
    ORDER BY team_id, date
    ON CONFLICT (team_id, date) DO UPDATE SET version = team_day.version + 1;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "allocation_inserted" AFTER INSERT ON "allocation" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION allocation_counts();
CREATE TRIGGER "allocation_updated" AFTER UPDATE ON "allocation" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION allocation_counts();
CREATE TRIGGER "allocation_deleted" AFTER DELETE ON "allocation" REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION allocation_counts();

-- A visit that sets out, is locked or unlocked may move no more or again: its day counts too.
CREATE FUNCTION visit_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE team_day SET version = version + 1 WHERE team_id = NEW.team_id AND date = NEW.date;
  RETURN NULL;
END $$;
CREATE TRIGGER "visit_mobility" AFTER UPDATE OF "status", "locked" ON "visit" FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status OR OLD.locked IS DISTINCT FROM NEW.locked)
  EXECUTE FUNCTION visit_counts();

CREATE FUNCTION team_counts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was text := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) ->> TG_ARGV[0] END;
  is_now text := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) ->> TG_ARGV[0] END;
BEGIN
  INSERT INTO team_day (team_id, date, version)
  SELECT DISTINCT id, '', 1 FROM unnest(ARRAY[was, is_now]) AS id WHERE id IS NOT NULL ORDER BY id
  ON CONFLICT (team_id, date) DO UPDATE SET version = team_day.version + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER "team_counted" AFTER INSERT OR UPDATE OR DELETE ON "team" FOR EACH ROW EXECUTE FUNCTION team_counts('id');
CREATE TRIGGER "shift_counted" AFTER INSERT OR UPDATE OR DELETE ON "shift" FOR EACH ROW EXECUTE FUNCTION team_counts('team_id');
CREATE TRIGGER "kit_counted" AFTER INSERT OR UPDATE OR DELETE ON "kit" FOR EACH ROW EXECUTE FUNCTION team_counts('team_id');
