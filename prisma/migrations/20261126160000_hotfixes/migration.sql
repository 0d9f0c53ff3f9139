-- Hotfixes and all that governs them (R-FIX, R-APR, R-TST, R-RBK), watch windows, and the road of what waits for a regular release.
-- AlterTable
ALTER TABLE "incidents" ADD COLUMN     "backlog_url" TEXT,
ADD COLUMN     "release_id" UUID,
ADD COLUMN     "release_note" TEXT;

-- AlterTable
ALTER TABLE "sla_timers" ADD COLUMN     "person_id" UUID;

-- CreateTable
CREATE TABLE "hotfixes" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "workflow" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "opened_by_id" UUID,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "current_version" TEXT,
    "flag" TEXT,
    "repository" TEXT,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "pull_request" TEXT,
    "pull_request_state" TEXT,
    "previous_id" UUID,
    "revision_id" UUID,
    "round" INTEGER NOT NULL DEFAULT 0,
    "asked" BOOLEAN NOT NULL DEFAULT false,
    "deployed_at" TIMESTAMPTZ(3),
    "ended_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "hotfixes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hotfix_revisions" (
    "id" UUID NOT NULL,
    "hotfix_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "commit" TEXT,
    "tree" TEXT,
    "message" TEXT,
    "diff" TEXT,
    "content_hash" TEXT NOT NULL,
    "scope" JSONB,
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "committer_id" UUID,
    "pusher_id" UUID,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hotfix_revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hotfix_steps" (
    "hotfix_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "note" TEXT,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hotfix_steps_pkey" PRIMARY KEY ("hotfix_id","key")
);

-- CreateTable
CREATE TABLE "hotfix_checks" (
    "hotfix_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "reason" TEXT,
    "evidence" TEXT,
    "revision_id" UUID,
    "by_id" UUID,
    "via" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hotfix_checks_pkey" PRIMARY KEY ("hotfix_id","key")
);

-- CreateTable
CREATE TABLE "rollback_plans" (
    "hotfix_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "commands" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "tested" BOOLEAN NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rollback_plans_pkey" PRIMARY KEY ("hotfix_id")
);

-- CreateTable
CREATE TABLE "warning_answers" (
    "hotfix_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "warning_answers_pkey" PRIMARY KEY ("revision_id","key")
);

-- CreateTable
CREATE TABLE "approval_requests" (
    "id" UUID NOT NULL,
    "hotfix_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "severity" TEXT NOT NULL,
    "roles" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "requested_by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "approval_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_decisions" (
    "id" UUID NOT NULL,
    "hotfix_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "commit" TEXT,
    "content_hash" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "comment" TEXT,
    "by_id" UUID NOT NULL,
    "held_roles" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "severity" TEXT NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "verbal_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "approval_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verbal_approvals" (
    "id" UUID NOT NULL,
    "hotfix_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "approver_id" UUID NOT NULL,
    "witness_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "spoken_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "timer_id" UUID,
    "confirmed" BOOLEAN,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "verbal_approvals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deployments" (
    "id" UUID NOT NULL,
    "hotfix_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "environment" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "commit" TEXT,
    "started_by_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "bypass_reason" TEXT,
    "bypassed" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "deployments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" UUID NOT NULL,
    "hotfix_id" UUID NOT NULL,
    "confirmed" BOOLEAN NOT NULL,
    "notes" TEXT NOT NULL,
    "secondary_effects" TEXT,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rollbacks" (
    "id" UUID NOT NULL,
    "hotfix_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "started_by_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "rollbacks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rollback_stages" (
    "rollback_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "notes" TEXT,
    "by_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "rollback_stages_pkey" PRIMARY KEY ("rollback_id","stage")
);

-- CreateTable
CREATE TABLE "watch_readings" (
    "timer_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "note" TEXT,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "watch_readings_pkey" PRIMARY KEY ("timer_id","item")
);

-- CreateTable
CREATE TABLE "releases" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "planned_for" TIMESTAMPTZ(3),
    "shipped_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "releases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegations" (
    "user_id" UUID NOT NULL,
    "delegate_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,

    CONSTRAINT "delegations_pkey" PRIMARY KEY ("user_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "hotfixes_incident_id_number_key" ON "hotfixes"("incident_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "hotfix_revisions_hotfix_id_number_key" ON "hotfix_revisions"("hotfix_id", "number");

-- CreateIndex
CREATE INDEX "warning_answers_hotfix_id_idx" ON "warning_answers"("hotfix_id");

-- CreateIndex
CREATE INDEX "approval_requests_hotfix_id_idx" ON "approval_requests"("hotfix_id");

-- CreateIndex
CREATE INDEX "approval_decisions_hotfix_id_idx" ON "approval_decisions"("hotfix_id");

-- CreateIndex
CREATE INDEX "verbal_approvals_hotfix_id_idx" ON "verbal_approvals"("hotfix_id");

-- CreateIndex
CREATE INDEX "deployments_hotfix_id_idx" ON "deployments"("hotfix_id");

-- CreateIndex
CREATE INDEX "verifications_hotfix_id_idx" ON "verifications"("hotfix_id");

-- CreateIndex
CREATE INDEX "rollbacks_hotfix_id_idx" ON "rollbacks"("hotfix_id");

-- AddForeignKey
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hotfixes" ADD CONSTRAINT "hotfixes_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hotfixes" ADD CONSTRAINT "hotfixes_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hotfixes" ADD CONSTRAINT "hotfixes_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hotfixes" ADD CONSTRAINT "hotfixes_previous_id_fkey" FOREIGN KEY ("previous_id") REFERENCES "hotfixes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hotfix_revisions" ADD CONSTRAINT "hotfix_revisions_hotfix_id_fkey" FOREIGN KEY ("hotfix_id") REFERENCES "hotfixes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hotfix_steps" ADD CONSTRAINT "hotfix_steps_hotfix_id_fkey" FOREIGN KEY ("hotfix_id") REFERENCES "hotfixes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hotfix_checks" ADD CONSTRAINT "hotfix_checks_hotfix_id_fkey" FOREIGN KEY ("hotfix_id") REFERENCES "hotfixes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rollback_plans" ADD CONSTRAINT "rollback_plans_hotfix_id_fkey" FOREIGN KEY ("hotfix_id") REFERENCES "hotfixes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "warning_answers" ADD CONSTRAINT "warning_answers_hotfix_id_fkey" FOREIGN KEY ("hotfix_id") REFERENCES "hotfixes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_requests" ADD CONSTRAINT "approval_requests_hotfix_id_fkey" FOREIGN KEY ("hotfix_id") REFERENCES "hotfixes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_decisions" ADD CONSTRAINT "approval_decisions_hotfix_id_fkey" FOREIGN KEY ("hotfix_id") REFERENCES "hotfixes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verbal_approvals" ADD CONSTRAINT "verbal_approvals_hotfix_id_fkey" FOREIGN KEY ("hotfix_id") REFERENCES "hotfixes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deployments" ADD CONSTRAINT "deployments_hotfix_id_fkey" FOREIGN KEY ("hotfix_id") REFERENCES "hotfixes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_hotfix_id_fkey" FOREIGN KEY ("hotfix_id") REFERENCES "hotfixes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rollbacks" ADD CONSTRAINT "rollbacks_hotfix_id_fkey" FOREIGN KEY ("hotfix_id") REFERENCES "hotfixes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rollback_stages" ADD CONSTRAINT "rollback_stages_rollback_id_fkey" FOREIGN KEY ("rollback_id") REFERENCES "rollbacks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watch_readings" ADD CONSTRAINT "watch_readings_timer_id_fkey" FOREIGN KEY ("timer_id") REFERENCES "sla_timers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "hotfixes"
    ADD CONSTRAINT "hotfixes_title_present" CHECK (length(btrim(title)) > 0),
    ADD CONSTRAINT "hotfixes_workflow_known" CHECK (workflow IN ('git_flow', 'github_flow', 'trunk', 'feature_flag')),
    ADD CONSTRAINT "hotfixes_state_known" CHECK (state IN ('draft', 'in_development', 'awaiting_approval', 'approved', 'deploying',
        'deployed', 'verified', 'rolled_back', 'abandoned')),
    ADD CONSTRAINT "hotfixes_approved_has_revision" CHECK (
        state NOT IN ('approved', 'deploying', 'deployed', 'verified', 'rolled_back') OR revision_id IS NOT NULL),
    ADD CONSTRAINT "hotfixes_live_has_moment" CHECK (state NOT IN ('deployed', 'verified') OR deployed_at IS NOT NULL);
ALTER TABLE "hotfix_revisions"
    ADD CONSTRAINT "hotfix_revisions_commit_shape" CHECK (commit ~ '^[0-9a-f]{40}$'),
    ADD CONSTRAINT "hotfix_revisions_tree_shape" CHECK (tree ~ '^[0-9a-f]{40}$');
ALTER TABLE "hotfix_steps" ADD CONSTRAINT "hotfix_steps_state_known" CHECK (state IN ('open', 'done', 'skipped'));
ALTER TABLE "hotfix_checks"
    ADD CONSTRAINT "hotfix_checks_result_known" CHECK (result IN ('passed', 'failed', 'not_applicable', 'skipped')),
    ADD CONSTRAINT "hotfix_checks_left_out_has_reason" CHECK (result NOT IN ('not_applicable', 'skipped') OR reason IS NOT NULL);
ALTER TABLE "rollback_plans"
    ADD CONSTRAINT "rollback_plans_method_known" CHECK (method IN ('git_revert', 'rollout_undo', 'load_balancer', 'feature_flag'));
ALTER TABLE "approval_decisions"
    ADD CONSTRAINT "approval_decisions_decision_known" CHECK (decision IN ('approved', 'rejected', 'changes_requested', 'withdrawn'));
ALTER TABLE "verbal_approvals"
    ADD CONSTRAINT "verbal_approvals_two_people" CHECK (approver_id <> witness_id),
    ADD CONSTRAINT "verbal_approvals_answer_has_moment" CHECK ((confirmed IS NULL) = (answered_at IS NULL));
ALTER TABLE "deployments"
    ADD CONSTRAINT "deployments_environment_known" CHECK (environment IN ('staging', 'production')),
    ADD CONSTRAINT "deployments_state_known" CHECK (state IN ('deploying', 'succeeded', 'failed')),
    ADD CONSTRAINT "deployments_ended_has_moment" CHECK ((state = 'deploying') = (finished_at IS NULL));
ALTER TABLE "rollbacks"
    ADD CONSTRAINT "rollbacks_reason_known" CHECK (reason IN ('not_fixed', 'new_problem', 'unstable', 'data_corruption')),
    ADD CONSTRAINT "rollbacks_stage_known" CHECK (stage IN ('assessment', 'execution', 'verification', 'done'));

-- What waits for somebody's decision, and what a rollback or a deployment is under way for, whatever lies in the past.
CREATE INDEX "hotfixes_under_way" ON "hotfixes" ("incident_id")
    WHERE state IN ('draft', 'in_development', 'awaiting_approval', 'approved', 'deploying', 'deployed');
CREATE UNIQUE INDEX "deployments_one_at_a_time" ON "deployments" ("hotfix_id", "environment") WHERE state = 'deploying';
CREATE UNIQUE INDEX "rollbacks_one_at_a_time" ON "rollbacks" ("hotfix_id") WHERE done_at IS NULL;
CREATE INDEX "verbal_approvals_unanswered" ON "verbal_approvals" ("approver_id") WHERE confirmed IS NULL;

-- A decision is evidence: it is written once.
CREATE TRIGGER "approval_decisions_kept" BEFORE UPDATE OR DELETE ON "approval_decisions"
    FOR EACH ROW EXECUTE FUNCTION firebreak_refuse_change();
CREATE TRIGGER "approval_decisions_not_truncated" BEFORE TRUNCATE ON "approval_decisions"
    FOR EACH STATEMENT EXECUTE FUNCTION firebreak_refuse_change();
