CREATE TABLE "moderation" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"version" text DEFAULT gen_random_uuid() NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "moderation_one_row" CHECK ("moderation"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "spam_counts" (
	"bucket" integer PRIMARY KEY NOT NULL,
	"spam" integer DEFAULT 0 NOT NULL,
	"ham" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "spam_lessons" (
	"comment_id" bigint PRIMARY KEY NOT NULL,
	"is_spam" boolean NOT NULL,
	"version" smallint NOT NULL,
	"buckets" integer[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "spam_lessons" ADD CONSTRAINT "spam_lessons_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
INSERT INTO "moderation" DEFAULT VALUES;
