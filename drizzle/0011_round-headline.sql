ALTER TABLE "round" ADD COLUMN "headline" jsonb;--> statement-breakpoint
-- The policies hold for the owner too, who is nobody's member.
ALTER TABLE "round" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "round" SET "headline" = CASE
	WHEN "report" #>> '{made,kind}' = 'withheld' THEN jsonb_build_object('kind', 'withheld', 'reason', "report" #> '{made,reason}')
	ELSE jsonb_build_object(
		'kind', 'shown', 'respondents', "report" #> '{made,report,team,respondents}',
		'points', "report" #> '{made,report,result,points}', 'highPoints', "report" #> '{made,report,result,highPoints}',
		'agreement', "report" #> '{made,report,team,agreement,tenths}'
	) END
	WHERE "report" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "round" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_headline_of_report" CHECK (("round"."headline" is null) = ("round"."report" is null));--> statement-breakpoint
DROP FUNCTION freeze_round_report(uuid, jsonb);--> statement-breakpoint
-- Keeps the report that was computed at closing, and what lists say of it; neither is ever computed again.
CREATE FUNCTION freeze_round_report(wanted uuid, made jsonb, said jsonb) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	UPDATE public.round SET report = made, headline = said
		WHERE assessment_id = wanted AND closed_at IS NOT NULL AND report IS NULL AND wanted = ANY (public.app_led_rounds());
	RETURN FOUND;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION freeze_round_report(uuid, jsonb, jsonb) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION freeze_round_report(uuid, jsonb, jsonb) TO plimsoll_app, CURRENT_USER;
