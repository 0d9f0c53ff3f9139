-- Words as they are looked for: English, but no word is passed over. "Down", "not" and "off" matter where production burns.
CREATE TEXT SEARCH DICTIONARY "firebreak_stem" (TEMPLATE = snowball, LANGUAGE = english);
CREATE TEXT SEARCH CONFIGURATION "firebreak" (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION "firebreak"
    ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH "firebreak_stem";

-- A slash parts words: else "checkout/pay" were one, and found by nobody who looks for checkout.
CREATE INDEX "incidents_title_words" ON "incidents" USING gin (to_tsvector('firebreak', translate(title, '/', ' ')));
CREATE INDEX "incidents_words" ON "incidents" USING gin (to_tsvector('firebreak',
    translate(title || ' ' || coalesce(summary, '') || ' ' || coalesce(impact, ''), '/', ' ')));
CREATE INDEX "timeline_events_words" ON "timeline_events" USING gin (to_tsvector('firebreak',
    translate(body || ' ' || coalesce(rationale, ''), '/', ' '))) WHERE body IS NOT NULL AND NOT hidden;
CREATE INDEX "hotfixes_words" ON "hotfixes" USING gin (to_tsvector('firebreak', translate(title, '/', ' ')));
CREATE INDEX "review_section_texts_words" ON "review_section_texts" USING gin (to_tsvector('firebreak', translate(body, '/', ' ')));
CREATE INDEX "action_items_title_words" ON "action_items" USING gin (to_tsvector('firebreak', translate(title, '/', ' ')));
CREATE INDEX "action_items_words" ON "action_items" USING gin (to_tsvector('firebreak',
    translate(title || ' ' || coalesce(success_criterion, ''), '/', ' ')));

-- The latest first, for words that stand nearly everywhere: those are found by reading back from now, not by collecting all of them.
CREATE INDEX "timeline_events_latest" ON "timeline_events" ("occurred_at" DESC) WHERE body IS NOT NULL AND NOT hidden;
CREATE INDEX "hotfixes_opened_at_idx" ON "hotfixes" ("opened_at" DESC);
CREATE INDEX "review_section_texts_at_idx" ON "review_section_texts" ("at" DESC);
CREATE INDEX "action_items_created_at_idx" ON "action_items" ("created_at" DESC);

-- A commit is looked for by its first digits.
CREATE INDEX "hotfix_revisions_commit" ON "hotfix_revisions" (commit COLLATE "C") WHERE commit IS NOT NULL;

-- Words that are nearly right: what the titles say instead.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "incidents_title_alike" ON "incidents" USING gin (title gin_trgm_ops);
CREATE INDEX "hotfixes_title_alike" ON "hotfixes" USING gin (title gin_trgm_ops);
CREATE INDEX "action_items_title_alike" ON "action_items" USING gin (title gin_trgm_ops);
