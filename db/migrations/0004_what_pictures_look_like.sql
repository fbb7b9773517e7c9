ALTER TABLE "pictures" ADD COLUMN "frames" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "pictures" ADD COLUMN "tints" text DEFAULT '' NOT NULL;