CREATE TABLE "share_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"assessment_id" uuid NOT NULL,
	"creator_kind" text NOT NULL,
	"creator_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"label" text,
	"detail" text NOT NULL,
	"is_scope_shown" boolean NOT NULL,
	"frozen" jsonb,
	"frozen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"passphrase_hash" text,
	"passphrase_version" integer DEFAULT 0 NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"failures_since" timestamp with time zone,
	"locked_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"views" integer DEFAULT 0 NOT NULL,
	"last_used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "share_link_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "share_link_creator_kind" CHECK ("share_link"."creator_kind" in ('guest', 'user')),
	CONSTRAINT "share_link_label_length" CHECK (char_length("share_link"."label") between 1 and 80),
	CONSTRAINT "share_link_detail" CHECK ("share_link"."detail" in ('summary', 'full')),
	CONSTRAINT "share_link_frozen" CHECK (("share_link"."frozen" is null) = ("share_link"."ended_at" is not null)),
	CONSTRAINT "share_link_expiry" CHECK ("share_link"."expires_at" <= "share_link"."frozen_at" + interval '365 days')
);
--> statement-breakpoint
ALTER TABLE "share_link" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "share_view" (
	"link_id" uuid NOT NULL,
	"day" date NOT NULL,
	"network" text NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "share_view_link_id_day_network_pk" PRIMARY KEY("link_id","day","network")
);
--> statement-breakpoint
ALTER TABLE "share_view" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_view" ADD CONSTRAINT "share_view_link_id_share_link_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."share_link"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "share_link_assessment" ON "share_link" USING btree ("assessment_id");--> statement-breakpoint
CREATE INDEX "share_link_creator" ON "share_link" USING btree ("creator_kind","creator_id");--> statement-breakpoint
CREATE INDEX "share_link_expires_at" ON "share_link" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "share_view_day" ON "share_view" USING btree ("day");