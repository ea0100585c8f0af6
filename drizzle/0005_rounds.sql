CREATE TABLE "respondent" (
	"id" uuid PRIMARY KEY NOT NULL,
	"assessment_id" uuid NOT NULL,
	"via" text NOT NULL,
	"name" text,
	"email" text,
	"token_hash" "bytea",
	"invited_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reminded_at" timestamp with time zone,
	"reminders" integer DEFAULT 0 NOT NULL,
	"actor_kind" text,
	"actor_id" uuid,
	"response_id" uuid,
	"joined_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "respondent_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "respondent_via" CHECK ("respondent"."via" in ('personal', 'open', 'member')),
	CONSTRAINT "respondent_name_length" CHECK (char_length("respondent"."name") between 1 and 80),
	CONSTRAINT "respondent_email_length" CHECK (char_length("respondent"."email") between 3 and 254),
	CONSTRAINT "respondent_actor_kind" CHECK ("respondent"."actor_kind" in ('guest', 'user')),
	CONSTRAINT "respondent_joined" CHECK (("respondent"."joined_at" is null) = ("respondent"."actor_id" is null)),
	CONSTRAINT "respondent_finished" CHECK ("respondent"."finished_at" is null or "respondent"."joined_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "respondent" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "round" (
	"assessment_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"threshold" integer DEFAULT 5 NOT NULL,
	"opened_by" uuid,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answer_by" date,
	"closed_by" uuid,
	"closed_at" timestamp with time zone,
	"join_token_hash" "bytea",
	"report" jsonb,
	CONSTRAINT "round_join_token_hash_unique" UNIQUE("join_token_hash"),
	CONSTRAINT "round_kind" CHECK ("round"."kind" in ('separate', 'workshop')),
	CONSTRAINT "round_threshold" CHECK ("round"."threshold" between 3 and 10),
	CONSTRAINT "round_report_after_closing" CHECK ("round"."report" is null or "round"."closed_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "round" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "scope" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "scope_of_workspace" UNIQUE("workspace_id","id"),
	CONSTRAINT "scope_name_length" CHECK (char_length("scope"."name") between 1 and 80)
);
--> statement-breakpoint
ALTER TABLE "scope" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "respondent" ADD CONSTRAINT "respondent_assessment_id_round_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."round"("assessment_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "respondent" ADD CONSTRAINT "respondent_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_opened_by_app_user_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."app_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_closed_by_app_user_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."app_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_scope" FOREIGN KEY ("workspace_id","scope_id") REFERENCES "public"."scope"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scope" ADD CONSTRAINT "scope_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "respondent_round" ON "respondent" USING btree ("assessment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "respondent_actor" ON "respondent" USING btree ("assessment_id","actor_kind","actor_id");--> statement-breakpoint
CREATE INDEX "respondent_response" ON "respondent" USING btree ("response_id");--> statement-breakpoint
CREATE INDEX "round_scope_id" ON "round" USING btree ("workspace_id","scope_id");--> statement-breakpoint
CREATE UNIQUE INDEX "scope_name" ON "scope" USING btree ("workspace_id",lower("name"));--> statement-breakpoint
CREATE INDEX "response_actor" ON "response" USING btree ("actor_kind","actor_id");