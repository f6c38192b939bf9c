-- What makes a team differ from its register on some days (members, leave, overtime, kits out of service, loans) counts
-- the team itself up, as its shifts and kits do: the day '' in team_day.
CREATE FUNCTION team_change_counts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
  is_now jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
BEGIN
  INSERT INTO team_day (team_id, date, version)
  SELECT DISTINCT id, '', 1 FROM (
    SELECT unnest(ARRAY[was ->> 'team_id', is_now ->> 'team_id', was ->> 'to_team', is_now ->> 'to_team']) AS id
    UNION SELECT team_id FROM team_member WHERE id IN (was ->> 'member_id', is_now ->> 'member_id')
    UNION SELECT team_id FROM kit WHERE id IN (was ->> 'kit_id', is_now ->> 'kit_id')) touched
  WHERE id IS NOT NULL ORDER BY id
  ON CONFLICT (team_id, date) DO UPDATE SET version = team_day.version + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER "member_counted" AFTER INSERT OR UPDATE OR DELETE ON "team_member" FOR EACH ROW EXECUTE FUNCTION team_change_counts();
CREATE TRIGGER "leave_counted" AFTER INSERT OR UPDATE OR DELETE ON "leave" FOR EACH ROW EXECUTE FUNCTION team_change_counts();
CREATE TRIGGER "overtime_counted" AFTER INSERT OR UPDATE OR DELETE ON "overtime" FOR EACH ROW EXECUTE FUNCTION team_change_counts();
CREATE TRIGGER "kit_outage_counted" AFTER INSERT OR UPDATE OR DELETE ON "kit_outage" FOR EACH ROW EXECUTE FUNCTION team_change_counts();
CREATE TRIGGER "loan_counted" AFTER INSERT OR UPDATE OR DELETE ON "loan" FOR EACH ROW EXECUTE FUNCTION team_change_counts();
