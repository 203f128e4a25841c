ALTER TABLE "association_memberships" ADD COLUMN "awaiting" text;--> statement-breakpoint
ALTER TABLE "association_memberships" ADD COLUMN "proposing_body" text;--> statement-breakpoint
ALTER TABLE "association_memberships" ADD COLUMN "proposed_by" text;--> statement-breakpoint
ALTER TABLE "association_memberships" ADD COLUMN "reviewed_by" text;--> statement-breakpoint
ALTER TABLE "credit_agency_agreements" ADD COLUMN "awaiting" text;--> statement-breakpoint
ALTER TABLE "credit_agency_agreements" ADD COLUMN "proposing_body" text;--> statement-breakpoint
ALTER TABLE "credit_agency_agreements" ADD COLUMN "proposed_by" text;--> statement-breakpoint
ALTER TABLE "credit_agency_agreements" ADD COLUMN "reviewed_by" text;--> statement-breakpoint
ALTER TABLE "data_use_consents" ADD COLUMN "awaiting" text;--> statement-breakpoint
ALTER TABLE "data_use_consents" ADD COLUMN "proposing_body" text;--> statement-breakpoint
ALTER TABLE "data_use_consents" ADD COLUMN "proposed_by" text;--> statement-breakpoint
ALTER TABLE "data_use_consents" ADD COLUMN "reviewed_by" text;--> statement-breakpoint
ALTER TABLE "subject_keys" ADD COLUMN "awaiting" text;--> statement-breakpoint
ALTER TABLE "subject_keys" ADD COLUMN "proposing_body" text;--> statement-breakpoint
ALTER TABLE "subject_keys" ADD COLUMN "proposed_by" text;--> statement-breakpoint
ALTER TABLE "subject_keys" ADD COLUMN "reviewed_by" text;