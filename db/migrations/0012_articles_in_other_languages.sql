CREATE TABLE "article_translations" (
	"article_id" bigint NOT NULL,
	"position" smallint NOT NULL,
	"to_article_id" bigint,
	"url" text DEFAULT '' NOT NULL,
	"language" text DEFAULT '' NOT NULL,
	CONSTRAINT "article_translations_article_id_position_pk" PRIMARY KEY("article_id","position")
);
--> statement-breakpoint
ALTER TABLE "article_translations" ADD CONSTRAINT "article_translations_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_translations" ADD CONSTRAINT "article_translations_to_article_id_articles_id_fk" FOREIGN KEY ("to_article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_translations_to" ON "article_translations" USING btree ("to_article_id") WHERE to_article_id is not null;