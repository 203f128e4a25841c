ALTER TABLE "credit_objections" DROP COLUMN "progress";--> statement-breakpoint
ALTER TABLE "credit_repairs" DROP COLUMN "progress";