-- Two people may answer one question, or move one meeting: whoever is second is shown what the first saved.
ALTER TABLE "learning_answers" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "review_meetings" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- A cleared answer keeps its row, so that no version comes twice.
ALTER TABLE "learning_answers"
    DROP CONSTRAINT "learning_answers_say_something",
    ADD CONSTRAINT "learning_answers_say_one_thing" CHECK (action_item_id IS NULL OR reason IS NULL);
