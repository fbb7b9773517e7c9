DROP INDEX "comments_by_state";--> statement-breakpoint
CREATE INDEX "comments_judged" ON "comments" USING btree ("state","id");--> statement-breakpoint
CREATE INDEX "comments_judged_in_article" ON "comments" USING btree ("article_id","state","id");