DROP INDEX "notices_of_recipient";--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "read_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "notices_of_recipient" ON "notices" USING btree ("recipient_kind","recipient_name","recorded_at","id");