CREATE TABLE "severity_rules" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"grade" text,
	"penalty_kind" text,
	"fine_from" integer,
	"severity" text NOT NULL,
	"says" text DEFAULT '' NOT NULL,
	"says_in_english" text DEFAULT '' NOT NULL,
	"source" text NOT NULL,
	"provision" text,
	"verified" boolean DEFAULT false NOT NULL,
	"effective_on" date NOT NULL,
	"expires_on" date
);
--> statement-breakpoint
CREATE TABLE "suspension_rules" (
	"id" text PRIMARY KEY NOT NULL,
	"locality" text,
	"says" text DEFAULT '' NOT NULL,
	"says_in_english" text DEFAULT '' NOT NULL,
	"source" text NOT NULL,
	"provision" text,
	"verified" boolean DEFAULT false NOT NULL,
	"effective_on" date NOT NULL,
	"expires_on" date
);
--> statement-breakpoint
ALTER TABLE "commitment_rules" ADD COLUMN "locality" text;--> statement-breakpoint
ALTER TABLE "commitment_rules" ADD COLUMN "closed_by_hits" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "commitment_rules" ADD COLUMN "least_grade" text;--> statement-breakpoint
ALTER TABLE "commitment_rules" ADD COLUMN "says" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "commitment_rules" ADD COLUMN "says_in_english" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "commitment_rules" ADD COLUMN "provision" text;--> statement-breakpoint
ALTER TABLE "commitment_rules" ADD COLUMN "verified" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "credit_measures" ADD COLUMN "cause_department" text;--> statement-breakpoint
ALTER TABLE "credit_measures" ADD COLUMN "cause_kind" text;--> statement-breakpoint
ALTER TABLE "credit_measures" ADD COLUMN "cause_fact_id" text;--> statement-breakpoint
ALTER TABLE "credit_measures" ADD COLUMN "cause_document_number" text;--> statement-breakpoint
ALTER TABLE "credit_rectifications" ADD COLUMN "cause_department" text;--> statement-breakpoint
ALTER TABLE "credit_rectifications" ADD COLUMN "cause_kind" text;--> statement-breakpoint
ALTER TABLE "credit_rectifications" ADD COLUMN "cause_fact_id" text;--> statement-breakpoint
ALTER TABLE "credit_rectifications" ADD COLUMN "cause_document_number" text;--> statement-breakpoint
ALTER TABLE "credit_talks" ADD COLUMN "cause_department" text;--> statement-breakpoint
ALTER TABLE "credit_talks" ADD COLUMN "cause_kind" text;--> statement-breakpoint
ALTER TABLE "credit_talks" ADD COLUMN "cause_fact_id" text;--> statement-breakpoint
ALTER TABLE "credit_talks" ADD COLUMN "cause_document_number" text;--> statement-breakpoint
ALTER TABLE "focus_listings" ADD COLUMN "cause_department" text;--> statement-breakpoint
ALTER TABLE "focus_listings" ADD COLUMN "cause_kind" text;--> statement-breakpoint
ALTER TABLE "focus_listings" ADD COLUMN "cause_fact_id" text;--> statement-breakpoint
ALTER TABLE "focus_listings" ADD COLUMN "cause_document_number" text;--> statement-breakpoint
ALTER TABLE "handling_matters" ADD COLUMN "name_in_english" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "handling_matters" ADD COLUMN "green_channel" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "handling_matters" ADD COLUMN "industries" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "handling_matters" ADD COLUMN "source" text;--> statement-breakpoint
ALTER TABLE "handling_matters" ADD COLUMN "provision" text;--> statement-breakpoint
ALTER TABLE "handling_matters" ADD COLUMN "verified" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "handling_rules" ADD COLUMN "grade" text;--> statement-breakpoint
ALTER TABLE "handling_rules" ADD COLUMN "penalty_kind" text;--> statement-breakpoint
ALTER TABLE "handling_rules" ADD COLUMN "fine_from" integer;--> statement-breakpoint
ALTER TABLE "handling_rules" ADD COLUMN "years_back" integer;--> statement-breakpoint
ALTER TABLE "handling_rules" ADD COLUMN "newest_only" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "handling_rules" ADD COLUMN "locality" text;--> statement-breakpoint
ALTER TABLE "handling_rules" ADD COLUMN "industry" text;--> statement-breakpoint
ALTER TABLE "handling_rules" ADD COLUMN "cured_by" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "handling_rules" ADD COLUMN "ended_by_served_ban" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "handling_rules" ADD COLUMN "says" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "handling_rules" ADD COLUMN "says_in_english" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "handling_rules" ADD COLUMN "provision" text;--> statement-breakpoint
ALTER TABLE "handling_rules" ADD COLUMN "verified" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "industry_bans" ADD COLUMN "cause_department" text;--> statement-breakpoint
ALTER TABLE "industry_bans" ADD COLUMN "cause_kind" text;--> statement-breakpoint
ALTER TABLE "industry_bans" ADD COLUMN "cause_fact_id" text;--> statement-breakpoint
ALTER TABLE "industry_bans" ADD COLUMN "cause_document_number" text;--> statement-breakpoint
ALTER TABLE "measure_catalogue" ADD COLUMN "way" text;--> statement-breakpoint
ALTER TABLE "measure_catalogue" ADD COLUMN "provision" text;--> statement-breakpoint
ALTER TABLE "measure_catalogue" ADD COLUMN "verified" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "registering_authorities" ADD COLUMN "provision" text;--> statement-breakpoint
ALTER TABLE "registering_authorities" ADD COLUMN "verified" boolean DEFAULT false NOT NULL;