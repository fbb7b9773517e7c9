-- Typing mistakes are forgiven by trigrams. The extension is a trusted one: whoever owns the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE TABLE "article_words" (
	"article_id" bigint PRIMARY KEY NOT NULL,
	"config" text NOT NULL,
	"title_words" "tsvector" NOT NULL,
	"words" "tsvector" NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comment_words" (
	"comment_id" bigint PRIMARY KEY NOT NULL,
	"article_id" bigint NOT NULL,
	"config" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "known_words" (
	"word" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unsearched" (
	"n" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "unsearched_n_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint,
	"comment_id" bigint
);
--> statement-breakpoint
ALTER TABLE "article_words" ADD CONSTRAINT "article_words_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_words" ADD CONSTRAINT "comment_words_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_words_words" ON "article_words" USING gin ("words");--> statement-breakpoint
CREATE INDEX "article_words_name" ON "article_words" USING gin (name gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "article_words_config" ON "article_words" USING btree ("config");--> statement-breakpoint
CREATE INDEX "comment_words_latest" ON "comment_words" USING btree ("created_at","comment_id");--> statement-breakpoint
CREATE INDEX "comment_words_words" ON "comment_words" USING gin ("words") WITH (gin_pending_list_limit=1024);--> statement-breakpoint
CREATE INDEX "known_words_alike" ON "known_words" USING gin (word gin_trgm_ops);
--> statement-breakpoint
-- The configuration for a language (BCP 47): by its first part, of those that PostgreSQL 15 has; `simple` stems nothing.
CREATE FUNCTION search_config(language text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce('{"ar":"arabic","ca":"catalan","da":"danish","de":"german","el":"greek","en":"english",
    "es":"spanish","eu":"basque","fi":"finnish","fr":"french","ga":"irish","hi":"hindi","hu":"hungarian",
    "hy":"armenian","id":"indonesian","it":"italian","lt":"lithuanian","nb":"norwegian","ne":"nepali","nl":"dutch",
    "nn":"norwegian","no":"norwegian","pt":"portuguese","ro":"romanian","ru":"russian","sr":"serbian","sv":"swedish",
    "ta":"tamil","tr":"turkish","yi":"yiddish"}'::jsonb ->> lower(split_part(language, '-', 1)), 'simple')
$$;
--> statement-breakpoint
-- Letters of scripts that put no space between words, in overlapping pairs: 日本語 becomes "日本 本語 語", so that any part
-- of it is found without a dictionary. The same letters stand in lib/search/unspaced.ts.
CREATE FUNCTION search_pairs(given text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(CASE
      WHEN NOT is_unspaced THEN letter
      WHEN next_is_unspaced THEN letter || next || ' '
      ELSE letter || ' '
    END, '' ORDER BY n)
  FROM (
    SELECT n, letter, is_unspaced, lead(letter) OVER places AS next, lead(is_unspaced) OVER places AS next_is_unspaced
    FROM (
      SELECT n, letter, letter ~ '[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]' AS is_unspaced
      FROM regexp_split_to_table(given, '') WITH ORDINALITY AS letters (letter, n)
    ) letters
    WINDOW places AS (ORDER BY n)
  ) pairs
$$;
--> statement-breakpoint
-- Without accents, vowel points and the like. The same happens in lib/search/folded.ts.
CREATE FUNCTION search_folded(given text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT replace(replace(replace(replace(replace(replace(translate(
    normalize(regexp_replace(normalize(given, NFKD), '[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c7\u064b-\u065f]', '', 'g'), NFC),
    'øØłŁđĐı', 'oOlLdDi'), 'æ', 'ae'), 'Æ', 'Ae'), 'œ', 'oe'), 'Œ', 'Oe'), 'ß', 'ss'), 'ẞ', 'SS')
$$;
--> statement-breakpoint
-- The words of HTML, stemmed; those with accents a second time without, so that they are found either way. What would
-- make the parser see an address or a number in "and/or", "node.js", "covid-19" is a space. Most text in English has a
-- typographic mark or two besides ASCII, which wants no further work. A tsvector holds a megabyte: of a text with more
-- different words than that, the first ones are searched.
CREATE FUNCTION search_words(config regconfig, html text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  plain text;
  folded text;
BEGIN
  IF length(html) > 40000 THEN RETURN search_words_of_much(config, html); END IF;
  plain := regexp_replace(html, '<[^>]*>|[-+/_@~]|(?<![0-9])\.|\.(?![0-9])', ' ', 'g');
  IF octet_length(plain) = length(plain) OR plain !~ '[^\u0001-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u2010-\u205e]' THEN
    RETURN to_tsvector(config, plain);
  END IF;
  plain := normalize(plain, NFKC);
  IF plain ~ '[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]' THEN
    plain := search_pairs(plain);
  END IF;
  folded := search_folded(plain);
  IF folded = plain THEN RETURN to_tsvector(config, plain); END IF;
  RETURN to_tsvector(config, plain) || to_tsvector(config, folded);
END
$$;
--> statement-breakpoint
-- In pieces, as many as fit beside a title.
CREATE FUNCTION search_words_of_much(config regconfig, html text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  made tsvector := '';
  piece tsvector;
BEGIN
  FOR start IN 1 .. length(html) BY 40000 LOOP
    piece := search_words(config, substr(html, start, 40000));
    EXIT WHEN pg_column_size(made) + pg_column_size(piece) > 900000;
    made := made || piece;
  END LOOP;
  RETURN made;
END
$$;
--> statement-breakpoint
-- The configuration for what is written in a language, or in the blog's where none is said.
CREATE FUNCTION search_config_of(language text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT search_config(coalesce(language, (SELECT b.language FROM blog b), 'en'))
$$;
--> statement-breakpoint
CREATE FUNCTION note_unsearched_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO unsearched (article_id) VALUES (new.id);
  IF tg_op = 'UPDATE' AND new.language IS DISTINCT FROM old.language THEN
    INSERT INTO unsearched (comment_id) SELECT id FROM comments WHERE article_id = new.id AND state = 'published' ORDER BY id;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER note_unsearched AFTER INSERT OR UPDATE OF state, title, slug, summary, question, body_html, language ON articles
FOR EACH ROW EXECUTE FUNCTION note_unsearched_article();
--> statement-breakpoint
CREATE FUNCTION note_unsearched_comments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO unsearched (comment_id) SELECT id FROM fresh WHERE state = 'published';
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER note_unsearched AFTER INSERT ON comments REFERENCING NEW TABLE AS fresh
FOR EACH STATEMENT EXECUTE FUNCTION note_unsearched_comments();
--> statement-breakpoint
-- What is no longer published is no longer found from this moment on.
CREATE FUNCTION note_changed_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.state = 'published' THEN INSERT INTO unsearched (comment_id) VALUES (new.id);
  ELSE DELETE FROM comment_words WHERE comment_id = new.id;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- Counts, which change with every reply, do not call it.
CREATE TRIGGER note_changed AFTER UPDATE OF state, body_html, article_id, created_at ON comments FOR EACH ROW
WHEN (old.state <> new.state OR old.body_html <> new.body_html OR old.article_id <> new.article_id OR old.created_at <> new.created_at)
EXECUTE FUNCTION note_changed_comment();
--> statement-breakpoint
CREATE FUNCTION note_all_unsearched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO unsearched (article_id) SELECT id FROM articles ORDER BY id DESC;
  INSERT INTO unsearched (comment_id) SELECT id FROM comments WHERE state = 'published' ORDER BY id DESC;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER note_unsearched AFTER UPDATE OF language ON blog FOR EACH ROW
WHEN (old.language <> new.language) EXECUTE FUNCTION note_all_unsearched();
--> statement-breakpoint
-- What is here already gets its words in the background: a million of them would keep a start waiting for minutes.
INSERT INTO unsearched (article_id) SELECT id FROM articles ORDER BY id DESC;
--> statement-breakpoint
INSERT INTO unsearched (comment_id) SELECT id FROM comments WHERE state = 'published' ORDER BY id DESC;
