-- AlterTable
ALTER TABLE "response_policies"
    ADD COLUMN "note" TEXT;

ALTER TABLE "response_policies"
    ADD CONSTRAINT "response_policies_note_short" CHECK (length(note) <= 500);

-- A version never changes: incidents keep the one that they were declared under. Only its author may be erased.
CREATE TRIGGER "response_policies_kept"
    BEFORE DELETE OR UPDATE OF "version", "document", "created_at", "note" ON "response_policies"
    FOR EACH ROW EXECUTE FUNCTION firebreak_refuse_change();
