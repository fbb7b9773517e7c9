ALTER TABLE "sessions" ADD COLUMN "used_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
-- As far as it is known: a session slides once a day, to thirty days after its use.
UPDATE "sessions" SET "used_at" = least(now(), greatest("created_at", "expires" - interval '30 days'));
