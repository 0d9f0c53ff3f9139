-- What the desk needs of an incident's timers is kept beside the incident, so that a screen reads no timer to leave it out.
ALTER TABLE "incidents"
    ADD COLUMN "next_breach_at" TIMESTAMPTZ(3),
    ADD COLUMN "paged" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "role_assignments" ADD COLUMN "current" BOOLEAN NOT NULL DEFAULT true;

-- What Prisma's schema language cannot say.

UPDATE "incidents" i
   SET "next_breach_at" = (
           SELECT min(t.breach_at) FROM "sla_timers" t
            WHERE t.incident_id = i.id AND t.due_at = i.next_due_at AND t.state IN ('running', 'breached')
              AND t.rule <> 'action_item')
 WHERE next_due_at IS NOT NULL;
UPDATE "incidents" i SET "paged" = true
 WHERE EXISTS (SELECT 1 FROM "sla_timers" t WHERE t.incident_id = i.id AND t.rule IN ('page_on_call', 'notify_on_call'));
UPDATE "role_assignments" r SET "current" = false
  FROM "incidents" i
 WHERE i.id = r.incident_id AND i.next_due_at IS NULL
   AND i.status NOT IN ('investigating', 'identified', 'fixing', 'monitoring');

-- A person's roles of years stay in force; those on incidents that are open or have something due are few. A role given on another counts as
-- current until that incident's next change tells: too many are read then, never too few.
CREATE FUNCTION role_assignments_stay_current() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE role_assignments
       SET "current" = NEW.next_due_at IS NOT NULL OR NEW.status IN ('investigating', 'identified', 'fixing', 'monitoring')
     WHERE incident_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER "incidents_keep_roles_current" AFTER UPDATE OF next_due_at, status ON "incidents"
    FOR EACH ROW WHEN ((OLD.next_due_at IS NULL) <> (NEW.next_due_at IS NULL) OR OLD.status <> NEW.status)
    EXECUTE FUNCTION role_assignments_stay_current();
CREATE INDEX "role_assignments_current" ON "role_assignments" ("user_id", "incident_id") WHERE ended_at IS NULL AND "current";

-- Open deadlines of all incidents, of one person, of one incident that people must settle, and of reviews. Those of action items, which come after the incident, stand in lists of their own.
DROP INDEX "sla_timers_due";
CREATE INDEX "sla_timers_due" ON "sla_timers" ("due_at", "incident_id", "id")
    WHERE state IN ('running', 'breached') AND due_at IS NOT NULL AND breach_at IS NOT NULL AND rule <> 'action_item';
CREATE INDEX "sla_timers_due_of_person" ON "sla_timers" ("person_id", "due_at")
    WHERE state IN ('running', 'breached') AND due_at IS NOT NULL AND breach_at IS NOT NULL AND rule <> 'action_item'
      AND person_id IS NOT NULL;
CREATE INDEX "sla_timers_due_of_incident" ON "sla_timers" ("incident_id", "due_at")
    WHERE state IN ('running', 'breached') AND due_at IS NOT NULL AND breach_at IS NOT NULL AND rule <> 'action_item' AND NOT automatic;
CREATE INDEX "sla_timers_due_reviews" ON "sla_timers" ("due_at", "incident_id", "id")
    WHERE state IN ('running', 'breached') AND due_at IS NOT NULL AND breach_at IS NOT NULL AND rule = 'review_published';

-- The open ones are counted from the index alone.
DROP INDEX "incidents_open_by_deadline";
CREATE INDEX "incidents_open_by_deadline" ON "incidents" ("next_due_at", "id") INCLUDE ("private", "declared_by_id")
    WHERE status IN ('investigating', 'identified', 'fixing', 'monitoring');
DROP INDEX "incidents_unanswered";
CREATE INDEX "incidents_unanswered" ON "incidents" ("drill", "declared_at", "id")
    WHERE acknowledged_at IS NULL AND paged AND NOT retrospective AND status IN ('investigating', 'identified', 'fixing', 'monitoring');
