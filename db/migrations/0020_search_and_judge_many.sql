CREATE TABLE "judged_words" (
	"comment_id" bigint PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "log" ADD COLUMN "together" uuid;--> statement-breakpoint
ALTER TABLE "judged_words" ADD CONSTRAINT "judged_words_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "judged_words_words" ON "judged_words" USING gin ("words") WITH (gin_pending_list_limit=1024);--> statement-breakpoint
CREATE INDEX "log_together" ON "log" USING btree ("together") WHERE together is not null;--> statement-breakpoint
-- Who judges comments searches all of them, whatever their state, also by their article's title and their writer's name.
CREATE OR REPLACE FUNCTION note_unsearched_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO unsearched (article_id) VALUES (new.id);
  IF tg_op = 'UPDATE' AND (new.language IS DISTINCT FROM old.language OR new.title <> old.title) THEN
    INSERT INTO unsearched (comment_id) SELECT id FROM comments WHERE article_id = new.id ORDER BY id;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION note_unsearched_comments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO unsearched (comment_id) SELECT id FROM fresh;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- What is no longer published is no longer found by everyone from this moment on.
CREATE OR REPLACE FUNCTION note_changed_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO unsearched (comment_id) VALUES (new.id);
  IF new.state <> 'published' THEN DELETE FROM comment_words WHERE comment_id = new.id; END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
DROP TRIGGER note_changed ON comments;
--> statement-breakpoint
-- Counts, which change with every reply, do not call it.
CREATE TRIGGER note_changed AFTER UPDATE OF state, body_html, article_id, created_at, user_id, guest_name ON comments FOR EACH ROW
WHEN (old.state <> new.state OR old.body_html <> new.body_html OR old.article_id <> new.article_id OR old.created_at <> new.created_at
  OR old.user_id IS DISTINCT FROM new.user_id OR old.guest_name IS DISTINCT FROM new.guest_name)
EXECUTE FUNCTION note_changed_comment();
--> statement-breakpoint
CREATE FUNCTION note_renamed_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO unsearched (comment_id) SELECT id FROM comments WHERE user_id = new.id ORDER BY id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER note_renamed AFTER UPDATE OF name ON users FOR EACH ROW
WHEN (old.name <> new.name) EXECUTE FUNCTION note_renamed_person();
--> statement-breakpoint
-- What is here already gets its words in the background.
INSERT INTO unsearched (comment_id) SELECT id FROM comments ORDER BY id DESC;
