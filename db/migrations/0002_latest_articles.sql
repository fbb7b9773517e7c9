DROP INDEX "articles_latest";--> statement-breakpoint
CREATE INDEX "articles_latest" ON "articles" USING btree ("kind","published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE state = 'published';