-- Post-incident reviews: their texts, curation, causes, meeting and publications; action items with their clocks (R-PIR, R-KNW-04, R-SLA-18).
-- AlterTable
ALTER TABLE "incidents" ADD COLUMN     "reviewed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "presences" ADD COLUMN     "place" TEXT;

-- CreateTable
CREATE TABLE "reviews" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "lead_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_section_texts" (
    "review_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "restores" INTEGER,

    CONSTRAINT "review_section_texts_pkey" PRIMARY KEY ("review_id","section","version")
);

-- CreateTable
CREATE TABLE "review_lines" (
    "review_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "kept" BOOLEAN,
    "text" TEXT,
    "into_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_lines_pkey" PRIMARY KEY ("review_id","entry_id")
);

-- CreateTable
CREATE TABLE "factors" (
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "factors_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "review_factors" (
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "factor_key" TEXT NOT NULL,
    "note" TEXT,
    "entry_ids" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[],
    "proposal" TEXT,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "review_factors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_dismissals" (
    "review_id" UUID NOT NULL,
    "proposal" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_dismissals_pkey" PRIMARY KEY ("review_id","proposal")
);

-- CreateTable
CREATE TABLE "review_whys" (
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "parent_id" UUID,
    "text" TEXT NOT NULL,
    "entry_ids" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[],
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "review_whys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "learning_answers" (
    "review_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "action_item_id" UUID,
    "reason" TEXT,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "learning_answers_pkey" PRIMARY KEY ("review_id","question")
);

-- CreateTable
CREATE TABLE "review_meetings" (
    "review_id" UUID NOT NULL,
    "uid" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER NOT NULL,
    "place" TEXT,
    "agenda" TEXT NOT NULL,
    "reason" TEXT,
    "participants" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[],
    "notes" TEXT,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_meetings_pkey" PRIMARY KEY ("review_id")
);

-- CreateTable
CREATE TABLE "review_publications" (
    "review_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "note" TEXT,
    "document" JSONB NOT NULL,
    "review_version" INTEGER NOT NULL,

    CONSTRAINT "review_publications_pkey" PRIMARY KEY ("review_id","number")
);

-- CreateTable
CREATE TABLE "review_shares" (
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_shares_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_items" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "owner_id" UUID,
    "due_on" DATE,
    "success_criterion" TEXT,
    "type" TEXT,
    "priority" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "entry_id" UUID,
    "evidence" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "timer_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "action_items_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "reviews_incident_id_key" ON "reviews"("incident_id");

-- CreateIndex
CREATE UNIQUE INDEX "factors_label_key" ON "factors"("label");

-- CreateIndex
CREATE INDEX "review_factors_review_id_idx" ON "review_factors"("review_id");

-- CreateIndex
CREATE INDEX "review_factors_factor_key_idx" ON "review_factors"("factor_key");

-- CreateIndex
CREATE INDEX "review_whys_review_id_idx" ON "review_whys"("review_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_meetings_uid_key" ON "review_meetings"("uid");

-- CreateIndex
CREATE UNIQUE INDEX "review_shares_hash_key" ON "review_shares"("hash");

-- CreateIndex
CREATE INDEX "review_shares_review_id_idx" ON "review_shares"("review_id");

-- CreateIndex
CREATE INDEX "action_items_incident_id_idx" ON "action_items"("incident_id");

-- CreateIndex
CREATE INDEX "action_items_owner_id_state_due_on_idx" ON "action_items"("owner_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "action_items_state_due_on_id_idx" ON "action_items"("state", "due_on", "id");

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_section_texts" ADD CONSTRAINT "review_section_texts_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_lines" ADD CONSTRAINT "review_lines_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_factors" ADD CONSTRAINT "review_factors_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_factors" ADD CONSTRAINT "review_factors_factor_key_fkey" FOREIGN KEY ("factor_key") REFERENCES "factors"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_dismissals" ADD CONSTRAINT "review_dismissals_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_whys" ADD CONSTRAINT "review_whys_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_whys" ADD CONSTRAINT "review_whys_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "review_whys"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learning_answers" ADD CONSTRAINT "learning_answers_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learning_answers" ADD CONSTRAINT "learning_answers_action_item_id_fkey" FOREIGN KEY ("action_item_id") REFERENCES "action_items"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_meetings" ADD CONSTRAINT "review_meetings_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_publications" ADD CONSTRAINT "review_publications_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_shares" ADD CONSTRAINT "review_shares_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_items" ADD CONSTRAINT "action_items_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_items" ADD CONSTRAINT "action_items_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_items" ADD CONSTRAINT "action_items_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "reviews" ADD CONSTRAINT "reviews_state_known" CHECK (state IN ('draft', 'in_review', 'published'));
ALTER TABLE "review_section_texts" ADD CONSTRAINT "review_section_texts_section_known" CHECK (section IN ('summary', 'root_cause',
    'timeline', 'resolution', 'went_well', 'could_improve', 'action_items', 'prevention'));
ALTER TABLE "review_lines" ADD CONSTRAINT "review_lines_not_into_itself" CHECK (into_id <> entry_id);
ALTER TABLE "learning_answers"
    ADD CONSTRAINT "learning_answers_question_known" CHECK (question IN ('procedure', 'contacts', 'escalation', 'onboarding', 'alert',
        'automation', 'deployment', 'sharing')),
    ADD CONSTRAINT "learning_answers_say_something" CHECK ((action_item_id IS NULL) <> (reason IS NULL));
ALTER TABLE "review_meetings"
    ADD CONSTRAINT "review_meetings_state_known" CHECK (state IN ('scheduled', 'cancelled', 'held', 'not_held')),
    ADD CONSTRAINT "review_meetings_minutes_sane" CHECK (minutes BETWEEN 15 AND 240);
ALTER TABLE "action_items"
    ADD CONSTRAINT "action_items_title_present" CHECK (length(btrim(title)) > 0),
    ADD CONSTRAINT "action_items_state_known" CHECK (state IN ('open', 'done', 'dropped')),
    ADD CONSTRAINT "action_items_type_known" CHECK (type IN ('monitoring', 'test', 'documentation', 'training', 'process', 'tooling')),
    ADD CONSTRAINT "action_items_priority_known" CHECK (priority IN ('high', 'medium', 'low')),
    ADD CONSTRAINT "action_items_ended_has_evidence" CHECK (state = 'open' OR (evidence IS NOT NULL AND ended_at IS NOT NULL));

-- What was written, and what was published, is kept as it was.
CREATE TRIGGER "review_section_texts_kept" BEFORE UPDATE OR DELETE ON "review_section_texts"
    FOR EACH ROW EXECUTE FUNCTION firebreak_refuse_change();
CREATE TRIGGER "review_section_texts_not_truncated" BEFORE TRUNCATE ON "review_section_texts"
    FOR EACH STATEMENT EXECUTE FUNCTION firebreak_refuse_change();
CREATE TRIGGER "review_publications_kept" BEFORE UPDATE OR DELETE ON "review_publications"
    FOR EACH ROW EXECUTE FUNCTION firebreak_refuse_change();
CREATE TRIGGER "review_publications_not_truncated" BEFORE TRUNCATE ON "review_publications"
    FOR EACH STATEMENT EXECUTE FUNCTION firebreak_refuse_change();

INSERT INTO "factors" (key, label, created_at) VALUES
    ('untested_change', 'A change went out without a test of this case', now()),
    ('no_staged_rollout', 'A change reached everything at once', now()),
    ('missing_alert', 'No alert saw it', now()),
    ('slow_detection', 'It was seen late', now()),
    ('unclear_ownership', 'It was unclear who owns the system', now()),
    ('missing_runbook', 'No runbook said what to do', now()),
    ('rollback_hard', 'Going back was slow or untested', now()),
    ('configuration_unchecked', 'Configuration was not checked before use', now()),
    ('capacity', 'Capacity or a limit was reached', now()),
    ('dependency_failed', 'Something that the system depends on failed', now()),
    ('guard_missing', 'A guard was missing or switched off', now()),
    ('backup_unusable', 'A backup could not be used', now()),
    ('tool_dangerous', 'A tool made a dangerous act easy', now()),
    ('communication_late', 'Those affected heard of it late', now()),
    ('deadline_missed', 'A deadline of the policy was missed', now()),
    ('gate_bypassed', 'The gate before production was passed over', now()),
    ('approval_unconfirmed', 'A spoken approval was never confirmed', now()),
    ('fix_rolled_back', 'The first fix had to be taken back', now()),
    ('check_skipped', 'A check was left out', now())
ON CONFLICT DO NOTHING;
