CREATE TABLE "audit_checkpoints" (
	"tree_size" bigint PRIMARY KEY NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	"jws" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"only_row" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"tree_size" bigint NOT NULL,
	"root_hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_leaves" (
	"leaf_index" bigint PRIMARY KEY NOT NULL,
	"leaf" json NOT NULL,
	"hashes" "bytea" NOT NULL,
	"recorded_at" text GENERATED ALWAYS AS (leaf->>'time') STORED NOT NULL,
	"organization" text GENERATED ALWAYS AS (leaf->>'organization') STORED,
	"person" text GENERATED ALWAYS AS (leaf->>'person') STORED,
	"intent_index" bigint GENERATED ALWAYS AS ((leaf->>'intent')::bigint) STORED
);
--> statement-breakpoint
CREATE TABLE "audit_subjects" (
	"blind_index" "bytea" NOT NULL,
	"leaf_index" bigint NOT NULL,
	"part" smallint NOT NULL,
	CONSTRAINT "audit_subjects_blind_index_leaf_index_part_pk" PRIMARY KEY("blind_index","leaf_index","part")
);
--> statement-breakpoint
CREATE TABLE "audit_texts" (
	"hash" "bytea" PRIMARY KEY NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "audit_leaves_outcome_of_intent" ON "audit_leaves" USING btree ("intent_index") WHERE intent_index is not null;--> statement-breakpoint
CREATE INDEX "audit_leaves_by_organization" ON "audit_leaves" USING btree ("organization","leaf_index") WHERE organization is not null;--> statement-breakpoint
CREATE INDEX "audit_leaves_by_person" ON "audit_leaves" USING btree ("person","leaf_index") WHERE person is not null;--> statement-breakpoint
CREATE INDEX "audit_leaves_by_time" ON "audit_leaves" USING brin ("recorded_at");--> statement-breakpoint
INSERT INTO "audit_head" ("tree_size", "root_hash") VALUES (0, '\xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
--> statement-breakpoint
CREATE FUNCTION "audit_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'AUDIT_APPEND_ONLY: % takes no %', TG_TABLE_NAME, TG_OP;
END
$$;
--> statement-breakpoint
CREATE FUNCTION "audit_only_grows"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.tree_size <= OLD.tree_size THEN
		RAISE EXCEPTION 'AUDIT_APPEND_ONLY: the access log only grows';
	END IF;
	RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "audit_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_leaves" FOR EACH STATEMENT EXECUTE FUNCTION "audit_append_only"();--> statement-breakpoint
CREATE TRIGGER "audit_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_subjects" FOR EACH STATEMENT EXECUTE FUNCTION "audit_append_only"();--> statement-breakpoint
CREATE TRIGGER "audit_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_texts" FOR EACH STATEMENT EXECUTE FUNCTION "audit_append_only"();--> statement-breakpoint
CREATE TRIGGER "audit_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_checkpoints" FOR EACH STATEMENT EXECUTE FUNCTION "audit_append_only"();--> statement-breakpoint
CREATE TRIGGER "audit_append_only" BEFORE DELETE OR TRUNCATE ON "audit_head" FOR EACH STATEMENT EXECUTE FUNCTION "audit_append_only"();--> statement-breakpoint
CREATE TRIGGER "audit_only_grows" BEFORE UPDATE ON "audit_head" FOR EACH ROW EXECUTE FUNCTION "audit_only_grows"();
