ALTER TABLE "construction_licences" ADD COLUMN "sealed_index" text;--> statement-breakpoint
ALTER TABLE "construction_penalties" ADD COLUMN "sealed_index" text;