ALTER TABLE "blog" ADD COLUMN "type_pairing" text DEFAULT 'book' NOT NULL;--> statement-breakpoint
ALTER TABLE "blog" ADD COLUMN "dialogue_first" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "blog" ADD COLUMN "logo" jsonb;