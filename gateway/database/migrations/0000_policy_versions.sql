CREATE TABLE "policy_versions" (
	"version" text PRIMARY KEY NOT NULL,
	"policy_text" text NOT NULL,
	"first_served_at" timestamp with time zone NOT NULL
);
