DROP INDEX "article_authors_user";--> statement-breakpoint
DROP INDEX "article_tags_tag";--> statement-breakpoint
CREATE INDEX "article_authors_user" ON "article_authors" USING btree ("user_id","article_id");--> statement-breakpoint
CREATE INDEX "article_tags_tag" ON "article_tags" USING btree ("tag_id","article_id");