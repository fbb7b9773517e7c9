ALTER TABLE "articles" ADD COLUMN "series" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "licence" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "canonical_url" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "articles_series" ON "articles" USING btree (lower(series),"published_at") WHERE series <> '';