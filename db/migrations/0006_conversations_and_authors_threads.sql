DROP INDEX "comments_parent";--> statement-breakpoint
CREATE INDEX "comments_replies" ON "comments" USING btree ("parent_id","created_at","id");--> statement-breakpoint
CREATE INDEX "comments_of_members" ON "comments" USING btree ("article_id","user_id","root_id") WHERE user_id is not null and state = 'published';