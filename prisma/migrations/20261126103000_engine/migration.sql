-- Every new column has a default, so that the previous release goes on beside this one.

-- AlterTable
ALTER TABLE "sla_timers"
    ADD COLUMN "warn_at" DOUBLE PRECISION[] DEFAULT ARRAY[]::DOUBLE PRECISION[],
    ADD COLUMN "remind" TEXT,
    ADD COLUMN "notify" TEXT[] DEFAULT ARRAY[]::TEXT[],
    ADD COLUMN "warned" DOUBLE PRECISION NOT NULL DEFAULT 0,
    ADD COLUMN "told_due_at" TIMESTAMPTZ(3),
    ADD COLUMN "reminded_at" TIMESTAMPTZ(3),
    ADD COLUMN "next_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "notices" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "incident_id" UUID,
    "cause" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "presences" (
    "tab_id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "typing_at" TIMESTAMPTZ(3),

    CONSTRAINT "presences_pkey" PRIMARY KEY ("tab_id")
);

-- CreateTable
CREATE TABLE "worker_beats" (
    "id" UUID NOT NULL,
    "host" TEXT NOT NULL,
    "pid" INTEGER NOT NULL,
    "queue_ids" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_beats_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_attempts" (
    "work" TEXT NOT NULL,
    "fence" INTEGER NOT NULL,
    "worker_id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "job_attempts_pkey" PRIMARY KEY ("work")
);

-- CreateTable
CREATE TABLE "audit_checks" (
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL,
    "holds" BOOLEAN NOT NULL,
    "detail" TEXT NOT NULL,

    CONSTRAINT "audit_checks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "notices_user_id_cause_key" ON "notices"("user_id", "cause");

-- CreateIndex
CREATE INDEX "notices_user_id_at_id_idx" ON "notices"("user_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "presences_incident_id_idx" ON "presences"("incident_id");

-- CreateIndex
CREATE INDEX "audit_checks_finished_at_idx" ON "audit_checks"("finished_at" DESC);

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presences" ADD CONSTRAINT "presences_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presences" ADD CONSTRAINT "presences_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

ALTER TABLE "sla_timers"
    ALTER COLUMN "warn_at" SET NOT NULL,
    ALTER COLUMN "notify" SET NOT NULL;
ALTER TABLE "worker_beats"
    ALTER COLUMN "queue_ids" SET NOT NULL;

-- What comes due next, and what is unread, whatever the number of settled rows. The due timers of open incidents lead the desk.
CREATE INDEX "sla_timers_next" ON "sla_timers" ("next_at", "incident_id") WHERE next_at IS NOT NULL;
CREATE INDEX "sla_timers_due" ON "sla_timers" ("due_at", "incident_id")
    WHERE state IN ('running', 'breached') AND due_at IS NOT NULL AND breach_at IS NOT NULL;
CREATE INDEX "notices_unread" ON "notices" ("user_id") WHERE read_at IS NULL;
CREATE INDEX "notices_unread_cause" ON "notices" ("cause") WHERE read_at IS NULL;
CREATE INDEX "incidents_open_by_deadline" ON "incidents" ("next_due_at", "id")
    WHERE status IN ('investigating', 'identified', 'fixing', 'monitoring');

-- Timers armed before the engine was there get what their rule says, and the engine looks at each of them once.
UPDATE "sla_timers" t
   SET "warn_at" = coalesce((SELECT array_agg(w::text::float8) FROM jsonb_array_elements(r.said -> 'warnAt') w), '{}'),
       "remind" = r.said ->> 'remind',
       "notify" = coalesce((SELECT array_agg(n) FROM jsonb_array_elements_text(r.said -> 'notify') n), '{}'),
       "next_at" = CASE WHEN t.due_at IS NOT NULL AND t.breach_at IS NOT NULL THEN least(t.due_at, now()) END
  FROM (
      SELECT a.id, said
        FROM "sla_timers" a
        JOIN "incidents" i ON i.id = a.incident_id
        JOIN "response_policies" p ON p.version = i.policy_version
        CROSS JOIN LATERAL jsonb_array_elements(
            (p.document -> 'severities' -> a.severity -> 'timers') || coalesce(p.document -> 'timers', '[]')) AS said
       WHERE a.state IN ('running', 'breached') AND said ->> 'rule' = a.rule) r
 WHERE r.id = t.id;
