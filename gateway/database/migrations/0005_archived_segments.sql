CREATE TABLE "audit_segments" (
	"from_index" bigint PRIMARY KEY NOT NULL,
	"to_index" bigint NOT NULL,
	"digest" "bytea" NOT NULL,
	"peaks" "bytea" NOT NULL,
	"archived_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE FUNCTION "audit_segment_continues"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.from_index <> (SELECT coalesce(max(to_index), 0) FROM audit_segments)
		OR NEW.to_index <= NEW.from_index
		OR NEW.to_index > (SELECT tree_size FROM audit_head) THEN
		RAISE EXCEPTION 'AUDIT_APPEND_ONLY: a segment begins where the one before ends, and ends within the log';
	END IF;
	RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE FUNCTION "audit_only_archived"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT FROM removed WHERE leaf_index >= (SELECT coalesce(max(to_index), 0) FROM audit_segments)) THEN
		RAISE EXCEPTION 'AUDIT_APPEND_ONLY: audit_leaves takes no DELETE of what no segment holds';
	END IF;
	RETURN NULL;
END
$$;
--> statement-breakpoint
DROP TRIGGER "audit_append_only" ON "audit_leaves";--> statement-breakpoint
CREATE TRIGGER "audit_append_only" BEFORE UPDATE OR TRUNCATE ON "audit_leaves" FOR EACH STATEMENT EXECUTE FUNCTION "audit_append_only"();--> statement-breakpoint
CREATE TRIGGER "audit_only_archived" AFTER DELETE ON "audit_leaves" REFERENCING OLD TABLE AS "removed" FOR EACH STATEMENT EXECUTE FUNCTION "audit_only_archived"();--> statement-breakpoint
CREATE TRIGGER "audit_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_segments" FOR EACH STATEMENT EXECUTE FUNCTION "audit_append_only"();--> statement-breakpoint
CREATE TRIGGER "audit_segment_continues" BEFORE INSERT ON "audit_segments" FOR EACH ROW EXECUTE FUNCTION "audit_segment_continues"();
