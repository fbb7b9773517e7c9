CREATE TABLE "log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"act" text NOT NULL,
	"actor_id" text,
	"comment_id" bigint,
	"article_id" bigint,
	"person_id" text,
	"why" text DEFAULT '' NOT NULL,
	"before" jsonb,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "waits_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "later_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "read_by_author_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "log" ADD CONSTRAINT "log_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log" ADD CONSTRAINT "log_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log" ADD CONSTRAINT "log_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log" ADD CONSTRAINT "log_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "log_of_comment" ON "log" USING btree ("comment_id","id");--> statement-breakpoint
CREATE INDEX "log_of_article" ON "log" USING btree ("article_id","id");--> statement-breakpoint
CREATE INDEX "log_of_person" ON "log" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "log_of_actor" ON "log" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "comments_waiting" ON "comments" USING btree ("article_id","waits_since","id") WHERE waits_since is not null;--> statement-breakpoint
-- What was said in the last month and nobody answered begins to wait; all that is older has long ceased to.
UPDATE "comments" c SET "waits_since" = c."published_at"
WHERE c."state" = 'published' AND c."visible_replies" = 0 AND c."published_at" > now() - interval '30 days'
  AND NOT EXISTS (SELECT FROM "article_authors" w WHERE w."article_id" = c."article_id" AND w."user_id" = c."user_id");
