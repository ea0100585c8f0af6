-- Asks who brings these secrets and how they stand before an assessment and, where that is one of `standings` (see
-- lib/core/access/policy.ts), makes the rest of the transaction act for them. Null: they may not, or there is nothing.
CREATE FUNCTION act_if_granted(guest_hash bytea, session_token text, wanted uuid, standings text[]) RETURNS jsonb LANGUAGE plpgsql VOLATILE SECURITY INVOKER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	standing record;
BEGIN
	SELECT * INTO standing FROM public.assessment_access_of(guest_hash, session_token, wanted) one
		WHERE concat_ws('/', one.access, one.is_round::text, one.is_respondent::text) = ANY (standings) LIMIT 1;
	IF NOT FOUND THEN
		RETURN NULL;
	END IF;
	PERFORM set_config('app.actor_kind', standing.actor_kind, true), set_config('app.actor_id', standing.actor_id::text, true);
	RETURN to_jsonb(standing);
END $$;
--> statement-breakpoint
-- Who may and the save in one statement, as saving is what is done most. `given` has an entry for each version of the
-- questionnaire, of which the assessment's own is taken. As everybody may call this, it can do no more than
-- `save_answers` can: the caller's rights and the row policies hold.
CREATE FUNCTION save_if_granted(guest_hash bytea, session_token text, wanted uuid, standings text[], given jsonb) RETURNS jsonb LANGUAGE plpgsql VOLATILE SECURITY INVOKER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	standing jsonb := public.act_if_granted(guest_hash, session_token, wanted, standings);
BEGIN
	IF standing IS NULL THEN
		RETURN NULL;
	END IF;
	RETURN jsonb_build_object(
		'standing', standing,
		'result', public.save_answers(wanted, given -> (standing ->> 'questionnaire_version'))
	);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION act_if_granted(bytea, text, uuid, text[]), save_if_granted(bytea, text, uuid, text[], jsonb) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION act_if_granted(bytea, text, uuid, text[]), save_if_granted(bytea, text, uuid, text[], jsonb) TO plimsoll_app, CURRENT_USER;
