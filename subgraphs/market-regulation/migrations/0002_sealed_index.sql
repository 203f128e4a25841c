ALTER TABLE "administrative_licences" ADD COLUMN "sealed_index" text;--> statement-breakpoint
ALTER TABLE "administrative_penalties" ADD COLUMN "sealed_index" text;