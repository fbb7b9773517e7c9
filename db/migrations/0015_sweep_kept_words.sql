CREATE INDEX "kept_words_created" ON "kept_words" USING btree ("created_at");--> statement-breakpoint
ALTER TABLE "spam_lessons" DROP COLUMN "version";