CREATE TABLE "workshop_step" (
	"assessment_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revealed_at" timestamp with time zone,
	"agreed" text,
	"note" text,
	"revision" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "workshop_step_assessment_id_question_id_pk" PRIMARY KEY("assessment_id","question_id"),
	CONSTRAINT "workshop_step_question_length" CHECK (char_length("workshop_step"."question_id") between 1 and 100),
	CONSTRAINT "workshop_step_agreed" CHECK ("workshop_step"."agreed" in ('0', '1', '2', '3', '4', 'unsure', 'not-applicable')),
	CONSTRAINT "workshop_step_agreed_after_revealing" CHECK ("workshop_step"."agreed" is null or "workshop_step"."revealed_at" is not null),
	CONSTRAINT "workshop_step_note_length" CHECK (char_length("workshop_step"."note") between 1 and 1000),
	CONSTRAINT "workshop_step_note_of_agreement" CHECK ("workshop_step"."note" is null or "workshop_step"."agreed" is not null),
	CONSTRAINT "workshop_step_revision" CHECK ("workshop_step"."revision" >= 0)
);
--> statement-breakpoint
ALTER TABLE "workshop_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "workshop" (
	"assessment_id" uuid PRIMARY KEY NOT NULL,
	"kind" text DEFAULT 'workshop' NOT NULL,
	"code" text,
	"domain_ids" text[],
	"shown" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "workshop_code_unique" UNIQUE("code"),
	CONSTRAINT "workshop_kind" CHECK ("workshop"."kind" = 'workshop'),
	CONSTRAINT "workshop_code" CHECK ("workshop"."code" ~ '^[ACDEFHJKMNPRTUVWXY34679]{6}$'),
	CONSTRAINT "workshop_domains" CHECK (array_length("workshop"."domain_ids", 1) between 1 and 50),
	CONSTRAINT "workshop_shown_length" CHECK (char_length("workshop"."shown") between 1 and 100)
);
--> statement-breakpoint
ALTER TABLE "workshop" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "workshop_step" ADD CONSTRAINT "workshop_step_assessment_id_workshop_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."workshop"("assessment_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_of_kind" UNIQUE("assessment_id","kind");--> statement-breakpoint
ALTER TABLE "workshop" ADD CONSTRAINT "workshop_round" FOREIGN KEY ("assessment_id","kind") REFERENCES "public"."round"("assessment_id","kind") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_workshop_link" CHECK ("round"."kind" = 'separate' or "round"."join_token_hash" is null);