-- Calendars take an update only from the organiser whom the first invitation named; it stays, whoever moves or cancels the meeting.
ALTER TABLE "review_meetings" ADD COLUMN "organiser_id" UUID;
UPDATE "review_meetings" SET "organiser_id" = "by_id";
