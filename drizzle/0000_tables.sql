CREATE TABLE "answer" (
	"response_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"value" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answer_assessment_id_response_id_question_id_pk" PRIMARY KEY("assessment_id","response_id","question_id"),
	CONSTRAINT "answer_value_length" CHECK (char_length("answer"."value") <= 2000),
	CONSTRAINT "answer_question_length" CHECK (char_length("answer"."question_id") <= 100),
	CONSTRAINT "answer_revision" CHECK ("answer"."revision" >= 1)
);
--> statement-breakpoint
ALTER TABLE "answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "assessment_access" (
	"assessment_id" uuid NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid NOT NULL,
	"via" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assessment_access_assessment_id_actor_kind_actor_id_pk" PRIMARY KEY("assessment_id","actor_kind","actor_id"),
	CONSTRAINT "assessment_access_actor_kind" CHECK ("assessment_access"."actor_kind" in ('guest', 'user', 'workspace', 'link')),
	CONSTRAINT "assessment_access_via" CHECK ("assessment_access"."via" in ('creation', 'resume'))
);
--> statement-breakpoint
ALTER TABLE "assessment_access" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "assessment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"scope" text NOT NULL,
	"depth" text NOT NULL,
	"report_basis" text NOT NULL,
	"target_profile" text DEFAULT 'baseline' NOT NULL,
	"questionnaire_version" text NOT NULL,
	"scoring_version" text NOT NULL,
	"figures_edition" text NOT NULL,
	"is_synthetic" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"touched_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assessment_scope_length" CHECK (char_length("assessment"."scope") between 1 and 80),
	CONSTRAINT "assessment_depth" CHECK ("assessment"."depth" in ('quick', 'full')),
	CONSTRAINT "assessment_report_basis" CHECK ("assessment"."report_basis" in ('quick', 'full')),
	CONSTRAINT "assessment_target_profile" CHECK ("assessment"."target_profile" in ('baseline', 'regulated', 'high-assurance'))
);
--> statement-breakpoint
ALTER TABLE "assessment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "guest" (
	"id" uuid PRIMARY KEY NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "guest_secret_hash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
ALTER TABLE "guest" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "response" (
	"id" uuid PRIMARY KEY NOT NULL,
	"assessment_id" uuid NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"job_function" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "response_of_assessment" UNIQUE("assessment_id","id"),
	CONSTRAINT "response_actor_kind" CHECK ("response"."actor_kind" in ('guest', 'user', 'link'))
);
--> statement-breakpoint
ALTER TABLE "response" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "resume_link" (
	"assessment_id" uuid PRIMARY KEY NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "resume_link_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "resume_link" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_response" FOREIGN KEY ("assessment_id","response_id") REFERENCES "public"."response"("assessment_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_access" ADD CONSTRAINT "assessment_access_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resume_link" ADD CONSTRAINT "resume_link_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assessment_access_actor" ON "assessment_access" USING btree ("actor_kind","actor_id");--> statement-breakpoint
CREATE INDEX "assessment_touched_at" ON "assessment" USING btree ("touched_at");