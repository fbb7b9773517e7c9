CREATE TABLE "answer_addresses" (
	"id" text PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"address" text NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"stopped_at" timestamp (3) with time zone,
	CONSTRAINT "answer_addresses_address_unique" UNIQUE("address")
);
--> statement-breakpoint
CREATE TABLE "answers_told" (
	"reply_id" bigint PRIMARY KEY NOT NULL,
	"told_to" text NOT NULL,
	"root_id" bigint NOT NULL,
	"told_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "wants_answers" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "answer_mails" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "answers_told" ADD CONSTRAINT "answers_told_reply_id_comments_id_fk" FOREIGN KEY ("reply_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answers_told_last" ON "answers_told" USING btree ("told_to","root_id","told_at");