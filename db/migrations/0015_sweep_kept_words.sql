CREATE INDEX "comments_put_off" ON "comments" USING btree ("article_id","waits_since","id") WHERE waits_since is not null and later_until is not null;--> statement-breakpoint
CREATE INDEX "kept_words_created" ON "kept_words" USING btree ("created_at");--> statement-breakpoint
ALTER TABLE "spam_lessons" DROP COLUMN "version";