CREATE TABLE "published_schemas" (
	"version" integer PRIMARY KEY NOT NULL,
	"departments" jsonb NOT NULL,
	"supergraph_sdl" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"published_by" text NOT NULL,
	"reason" text NOT NULL
);
