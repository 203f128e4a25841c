CREATE TABLE "outgoing_messages" (
	"subject_code" text NOT NULL,
	"id" text NOT NULL,
	"recipient" text NOT NULL,
	"kind" text NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "outgoing_messages_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "received_messages" (
	"subject_code" text NOT NULL,
	"id" text NOT NULL,
	"sender" text NOT NULL,
	"kind" text NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "received_messages_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
