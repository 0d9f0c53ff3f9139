-- What waits for somebody, whatever the number of incidents that are over: roles that were given and not accepted, pages that nobody answered.
CREATE INDEX "role_assignments_awaiting" ON "role_assignments" ("user_id", "incident_id")
    WHERE ended_at IS NULL AND acknowledged_at IS NULL;
CREATE INDEX "incidents_unanswered" ON "incidents" ("declared_at", "id")
    WHERE acknowledged_at IS NULL AND NOT retrospective AND status IN ('investigating', 'identified', 'fixing', 'monitoring');
