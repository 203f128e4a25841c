ALTER TABLE "tax_licences" ADD COLUMN "sealed_index" text;--> statement-breakpoint
ALTER TABLE "tax_penalties" ADD COLUMN "sealed_index" text;