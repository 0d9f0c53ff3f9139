-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "roles" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "single_keys" BOOLEAN NOT NULL DEFAULT true,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_links" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "user_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_tokens" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "services" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "services_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "response_policies" (
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "author_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "response_policies_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "incident_counters" (
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "incident_counters_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "incidents" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "summary" TEXT,
    "impact" TEXT,
    "users_affected" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "detected_at" TIMESTAMPTZ(3),
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),
    "deployed_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "private" BOOLEAN NOT NULL DEFAULT false,
    "drill" BOOLEAN NOT NULL DEFAULT false,
    "retrospective" BOOLEAN NOT NULL DEFAULT false,
    "classification" JSONB,
    "policy_version" INTEGER NOT NULL,
    "merged_into_id" UUID,
    "declared_by_id" UUID,
    "commander_id" UUID,
    "next_due_at" TIMESTAMPTZ(3),
    "next_due_label" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "incidents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_services" (
    "incident_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,

    CONSTRAINT "incident_services_pkey" PRIMARY KEY ("incident_id","service_id")
);

-- CreateTable
CREATE TABLE "role_assignments" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "note" TEXT,
    "assigned_by_id" UUID,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timeline_events" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "body" TEXT,
    "kind" TEXT,
    "rationale" TEXT,
    "key_moment" TEXT,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "author_id" UUID,
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "timeline_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timeline_event_versions" (
    "event_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT,
    "kind" TEXT,
    "rationale" TEXT,
    "key_moment" TEXT,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "hidden" BOOLEAN NOT NULL,
    "replaced_by_id" UUID NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "timeline_event_versions_pkey" PRIMARY KEY ("event_id","version")
);

-- CreateTable
CREATE TABLE "sla_timers" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "anchor" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "automatic" BOOLEAN NOT NULL,
    "anchor_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "breach_at" TIMESTAMPTZ(3),
    "breached_at" TIMESTAMPTZ(3),
    "round" INTEGER NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by" UUID,

    CONSTRAINT "sla_timers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "via" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_contents" (
    "entry_id" UUID NOT NULL,
    "text" TEXT,
    "redacted_at" TIMESTAMPTZ(3),

    CONSTRAINT "audit_contents_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "audit_chains" (
    "scope" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_chains_pkey" PRIMARY KEY ("scope")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "caller" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "status" INTEGER,
    "answer" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("caller","route","key")
);

-- CreateTable
CREATE TABLE "sign_in_limits" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_limits_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_links_hash_key" ON "one_time_links"("hash");

-- CreateIndex
CREATE INDEX "one_time_links_user_id_idx" ON "one_time_links"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_hash_key" ON "api_tokens"("hash");

-- CreateIndex
CREATE INDEX "api_tokens_user_id_idx" ON "api_tokens"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "services_slug_key" ON "services"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "incidents_key_key" ON "incidents"("key");

-- CreateIndex
CREATE INDEX "incidents_declared_at_id_idx" ON "incidents"("declared_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "incidents_commander_id_declared_at_id_idx" ON "incidents"("commander_id", "declared_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "incidents_severity_declared_at_id_idx" ON "incidents"("severity", "declared_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "incidents_status_declared_at_id_idx" ON "incidents"("status", "declared_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "incidents_year_number_key" ON "incidents"("year", "number");

-- CreateIndex
CREATE INDEX "incident_services_service_id_incident_id_idx" ON "incident_services"("service_id", "incident_id");

-- CreateIndex
CREATE INDEX "role_assignments_incident_id_idx" ON "role_assignments"("incident_id");

-- CreateIndex
CREATE INDEX "role_assignments_user_id_incident_id_idx" ON "role_assignments"("user_id", "incident_id");

-- CreateIndex
CREATE INDEX "timeline_events_incident_id_occurred_at_id_idx" ON "timeline_events"("incident_id", "occurred_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "sla_timers_incident_id_rule_round_key" ON "sla_timers"("incident_id", "rule", "round");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entries_scope_seq_key" ON "audit_entries"("scope", "seq");

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response_policies" ADD CONSTRAINT "response_policies_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_policy_version_fkey" FOREIGN KEY ("policy_version") REFERENCES "response_policies"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "incidents"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_declared_by_id_fkey" FOREIGN KEY ("declared_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_commander_id_fkey" FOREIGN KEY ("commander_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_services" ADD CONSTRAINT "incident_services_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_services" ADD CONSTRAINT "incident_services_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "services"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_assigned_by_id_fkey" FOREIGN KEY ("assigned_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline_events" ADD CONSTRAINT "timeline_events_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline_events" ADD CONSTRAINT "timeline_events_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline_event_versions" ADD CONSTRAINT "timeline_event_versions_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "timeline_events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline_event_versions" ADD CONSTRAINT "timeline_event_versions_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sla_timers" ADD CONSTRAINT "sla_timers_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: each invariant below is also a rule of lib/domain, and holds even for
-- a writer that knows none of them.

ALTER TABLE "users"
    ALTER COLUMN "roles" SET NOT NULL,
    ADD CONSTRAINT "users_email_lower" CHECK (email = lower(email) AND email <> ''),
    ADD CONSTRAINT "users_name_present" CHECK (length(btrim(name)) > 0),
    ADD CONSTRAINT "users_roles_known" CHECK (roles <@ ARRAY['admin', 'incident_commander', 'engineering_lead',
        'on_call_manager', 'product_manager', 'on_call_engineer', 'communications_lead', 'scribe', 'responder',
        'executive', 'stakeholder']);

ALTER TABLE "one_time_links"
    ADD CONSTRAINT "one_time_links_purpose" CHECK (
        (purpose = 'setup' AND user_id IS NULL) OR (purpose = 'password' AND user_id IS NOT NULL));

ALTER TABLE "api_tokens"
    ALTER COLUMN "scopes" SET NOT NULL,
    ADD CONSTRAINT "api_tokens_scopes_known" CHECK (
        cardinality(scopes) > 0 AND scopes <@ ARRAY['read', 'write', 'admin', 'checks']);

ALTER TABLE "services"
    ADD CONSTRAINT "services_slug_shape" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE "response_policies"
    ADD CONSTRAINT "response_policies_version_counts" CHECK (version >= 1);

ALTER TABLE "incidents"
    ADD CONSTRAINT "incidents_key_of_number" CHECK (
        number >= 1 AND key = 'INC-' || year || '-' || lpad(number::text, greatest(3, length(number::text)), '0')),
    ADD CONSTRAINT "incidents_title_present" CHECK (length(btrim(title)) > 0),
    ADD CONSTRAINT "incidents_severity_known" CHECK (severity IN ('P0', 'P1', 'P2')),
    ADD CONSTRAINT "incidents_status_known" CHECK (status IN ('investigating', 'identified', 'fixing', 'monitoring',
        'resolved', 'closed', 'merged', 'cancelled')),
    ADD CONSTRAINT "incidents_open_is_unresolved" CHECK (
        status NOT IN ('investigating', 'identified', 'fixing', 'monitoring') OR resolved_at IS NULL),
    ADD CONSTRAINT "incidents_resolved_has_moment" CHECK (status NOT IN ('resolved', 'closed') OR resolved_at IS NOT NULL),
    ADD CONSTRAINT "incidents_closed_has_moment" CHECK ((status = 'closed') = (closed_at IS NOT NULL)),
    ADD CONSTRAINT "incidents_merged_has_target" CHECK (
        (status = 'merged') = (merged_into_id IS NOT NULL) AND merged_into_id IS DISTINCT FROM id),
    ADD CONSTRAINT "incidents_resolved_after_start" CHECK (resolved_at IS NULL OR resolved_at >= started_at),
    ADD CONSTRAINT "incidents_deployed_after_start" CHECK (deployed_at IS NULL OR deployed_at >= started_at);

-- One person holds a role at a time, but for the three shared ones; nobody holds the same role twice at once.
CREATE UNIQUE INDEX "role_assignments_one_holder" ON "role_assignments" ("incident_id", "role")
    WHERE ended_at IS NULL AND role NOT IN ('responder', 'executive', 'stakeholder');
CREATE UNIQUE INDEX "role_assignments_held_once" ON "role_assignments" ("incident_id", "role", "user_id")
    WHERE ended_at IS NULL;
ALTER TABLE "role_assignments"
    ADD CONSTRAINT "role_assignments_role_known" CHECK (role IN ('incident_commander', 'on_call_engineer',
        'engineering_lead', 'on_call_manager', 'product_manager', 'communications_lead', 'scribe', 'responder',
        'executive', 'stakeholder')),
    ADD CONSTRAINT "role_assignments_order" CHECK (
        (ended_at IS NULL OR ended_at >= assigned_at) AND (acknowledged_at IS NULL OR acknowledged_at >= assigned_at));

ALTER TABLE "timeline_events"
    ADD CONSTRAINT "timeline_events_text_of_people" CHECK ((type = 'note') = (body IS NOT NULL)),
    ADD CONSTRAINT "timeline_events_note_has_author" CHECK (type <> 'note' OR author_id IS NOT NULL),
    ADD CONSTRAINT "timeline_events_kind_known" CHECK (
        kind IN ('observation', 'action', 'decision', 'hypothesis', 'communication') AND type = 'note' OR kind IS NULL),
    ADD CONSTRAINT "timeline_events_rationale_of_decision" CHECK (rationale IS NULL OR kind = 'decision'),
    ADD CONSTRAINT "timeline_events_key_moment_known" CHECK (key_moment IN ('detected', 'assembled', 'cause_identified',
        'fix_developed', 'fix_deployed', 'restored')),
    ADD CONSTRAINT "timeline_events_version_counts" CHECK (version >= 1);
CREATE UNIQUE INDEX "timeline_events_key_moment_once" ON "timeline_events" ("incident_id", "key_moment")
    WHERE key_moment IS NOT NULL AND NOT hidden;

-- An entry's story is never deleted, nor are its kept versions changed.
CREATE FUNCTION firebreak_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % is refused: its rows are kept as they were written', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "timeline_events_kept" BEFORE DELETE ON "timeline_events"
    FOR EACH ROW EXECUTE FUNCTION firebreak_refuse_change();
CREATE TRIGGER "timeline_event_versions_kept" BEFORE DELETE OR UPDATE ON "timeline_event_versions"
    FOR EACH ROW EXECUTE FUNCTION firebreak_refuse_change();

ALTER TABLE "sla_timers"
    ADD CONSTRAINT "sla_timers_state_known" CHECK (state IN ('running', 'met', 'met_late', 'breached', 'cancelled')),
    ADD CONSTRAINT "sla_timers_anchor_known" CHECK (anchor IN ('started', 'declared', 'deployed', 'resolved', 'given')),
    ADD CONSTRAINT "sla_timers_settled_has_moment" CHECK ((state IN ('met', 'met_late')) = (settled_at IS NOT NULL)),
    ADD CONSTRAINT "sla_timers_breached_has_moment" CHECK (state <> 'breached' OR breached_at IS NOT NULL);
-- A rule of the incident's level runs at most once at a time on it; promises, confirmations and action items may be several.
CREATE UNIQUE INDEX "sla_timers_one_running" ON "sla_timers" ("incident_id", "rule")
    WHERE state = 'running' AND rule NOT IN ('promised_update', 'verbal_confirmation', 'action_item');

-- The audit trail: appended to, never rewritten.
CREATE TRIGGER "audit_entries_kept" BEFORE UPDATE OR DELETE ON "audit_entries"
    FOR EACH ROW EXECUTE FUNCTION firebreak_refuse_change();
CREATE TRIGGER "audit_entries_not_truncated" BEFORE TRUNCATE ON "audit_entries"
    FOR EACH STATEMENT EXECUTE FUNCTION firebreak_refuse_change();
ALTER TABLE "audit_entries"
    ADD CONSTRAINT "audit_entries_hashes" CHECK (digest ~ '^[0-9a-f]{64}$' AND previous ~ '^[0-9a-f]{64}$' AND hash ~ '^[0-9a-f]{64}$'),
    ADD CONSTRAINT "audit_entries_seq_counts" CHECK (seq >= 1);
-- Its texts are digested by the entries; the one change allowed is taking a leaked secret out, which is dated.
CREATE FUNCTION firebreak_refuse_unless_redaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.entry_id = OLD.entry_id AND NEW.text IS NULL AND NEW.redacted_at IS NOT NULL THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% on audit_contents is refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "audit_contents_kept" BEFORE UPDATE OR DELETE ON "audit_contents"
    FOR EACH ROW EXECUTE FUNCTION firebreak_refuse_unless_redaction();
CREATE TRIGGER "audit_contents_not_truncated" BEFORE TRUNCATE ON "audit_contents"
    FOR EACH STATEMENT EXECUTE FUNCTION firebreak_refuse_change();
