DROP FUNCTION save_answers(uuid, jsonb);
--> statement-breakpoint
-- As before, but of the response that the page showed alone: a page of one person may be posted with another one's cookies.
-- `shown` is what lib/core/questionnaire/response-key.ts makes of a response; null: a page that does not say.
CREATE FUNCTION save_answers(wanted uuid, given jsonb, shown text DEFAULT NULL) RETURNS jsonb LANGUAGE plpgsql VOLATILE SECURITY INVOKER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	respondent uuid;
	of_round boolean;
	is_shared boolean;
	is_untouched boolean;
	standing text := 'open';
	writable jsonb := given;
	shut jsonb := '[]';
	written jsonb := '[]';
	others jsonb;
BEGIN
	SELECT r.id, a.is_round, a.workspace_id IS NOT NULL AND NOT a.is_round, a.touched_at < now() - interval '1 hour'
		INTO respondent, of_round, is_shared, is_untouched
		FROM public.assessment a JOIN public.response r ON r.assessment_id = a.id WHERE a.id = wanted;
	IF NOT FOUND THEN
		RETURN NULL;
	END IF;
	IF shown <> concat(respondent, CASE WHEN is_shared THEN '.' || current_setting('app.actor_id', true) END) THEN
		RETURN '{"is_other": true}';
	END IF;
	IF of_round THEN
		standing := public.hold_round(wanted, respondent);
		IF standing IS NULL THEN
			RETURN NULL;
		END IF;
	-- Times of day do not matter for a limit in days, so a visit moves this once an hour. A round has no such limit.
	ELSIF is_untouched THEN
		UPDATE public.assessment SET touched_at = now() WHERE id = wanted;
		IF NOT FOUND THEN
			RETURN NULL; -- a sweep was faster
		END IF;
	END IF;
	IF standing = 'workshop' THEN
		SELECT coalesce(jsonb_agg(one) FILTER (WHERE is_open), '[]'), coalesce(jsonb_agg(one -> 'question_id') FILTER (WHERE NOT is_open), '[]')
			INTO writable, shut
			FROM jsonb_array_elements(given) one, public.open_steps(wanted) steps,
				LATERAL (SELECT one ->> 'question_id' = ANY (steps) AS is_open) found_one;
	END IF;
	-- Inserts what is new, changes what still has the revision that the page showed. The rows are ordered, so that two
	-- saves of the same questions wait for each other and never deadlock.
	IF standing <> 'closed' THEN
		WITH saved AS (
			INSERT INTO public.answer AS stored (assessment_id, response_id, question_id, value, revision)
			SELECT wanted, respondent, input.question_id, input.value, input.base + 1
			FROM (SELECT set_config('app.responses', concat_ws(
				' ', current_setting('app.actor_kind', true), current_setting('app.actor_id', true), public.app_responses()
			), true)) AS kept, jsonb_to_recordset(writable) AS input (question_id text, value text, base int)
			WHERE input.base = 0 OR input.base > 0 AND (
				SELECT true FROM public.answer known
				WHERE known.assessment_id = wanted AND known.response_id = respondent AND known.question_id = input.question_id
			)
			ORDER BY input.question_id
			ON CONFLICT (assessment_id, response_id, question_id) DO UPDATE
				SET value = excluded.value, revision = excluded.revision, answered_at = now()
				WHERE stored.revision = excluded.revision - 1 AND stored.value IS DISTINCT FROM excluded.value
			RETURNING question_id, value, revision, answered_at
		)
		SELECT coalesce(jsonb_agg(to_jsonb(saved)), '[]') INTO written FROM saved;
		PERFORM set_config('app.responses', '', true);
	END IF;
	-- In a statement of its own, which sees what another save wrote while this one waited for it.
	IF jsonb_array_length(written) < jsonb_array_length(given) THEN
		SELECT jsonb_agg(jsonb_build_object(
			'question_id', question_id, 'value', value, 'revision', revision, 'answered_at', answered_at
		)) INTO others FROM public.answer
		WHERE assessment_id = wanted AND response_id = respondent
			AND question_id IN (SELECT one ->> 'question_id' FROM jsonb_array_elements(given) one);
	END IF;
	RETURN jsonb_build_object('written', written, 'others', coalesce(others, '[]'), 'is_closed', standing = 'closed',
		'shut', shut);
END $$;
--> statement-breakpoint
-- As before; `given` also says which response the page showed.
CREATE OR REPLACE FUNCTION save_if_granted(guest_hash bytea, session_token text, wanted uuid, standings text[], given jsonb) RETURNS jsonb LANGUAGE plpgsql VOLATILE SECURITY INVOKER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	standing jsonb := public.act_if_granted(guest_hash, session_token, wanted, standings);
BEGIN
	IF standing IS NULL THEN
		RETURN NULL;
	END IF;
	RETURN jsonb_build_object(
		'standing', standing,
		'result', public.save_answers(wanted, given -> (standing ->> 'questionnaire_version'), given ->> 'response')
	);
END $$;
--> statement-breakpoint
-- As before, with whose response it is and with the time of the last answer, which is not when it was last touched: that is
-- noted once an hour. An assessment with its answers, as they were at one moment, with the rights of whoever calls, so under the row policies.
-- Null: it is not there. One call, since a report is read more often than anything else.
CREATE OR REPLACE FUNCTION read_assessment(wanted uuid) RETURNS json LANGUAGE plpgsql STABLE SECURITY INVOKER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	found_one json;
	found_answers json;
	last_answer timestamptz;
BEGIN
	SELECT json_agg(json_build_object('questionId', one.question_id, 'token', one.value, 'revision', one.revision) ORDER BY one.question_id),
		max(one.answered_at) INTO found_answers, last_answer FROM public.answer one WHERE one.assessment_id = wanted;
	SELECT json_build_object(
		'id', a.id, 'scope', a.scope, 'depth', a.depth, 'reportBasis', a.report_basis, 'targetProfile', a.target_profile,
		'questionnaireVersion', a.questionnaire_version, 'scoringVersion', a.scoring_version,
		'figuresEdition', a.figures_edition, 'isSynthetic', a.is_synthetic,
		'createdAt', to_char(a.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
		'touchedAt', to_char(coalesce(last_answer, a.touched_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
	) INTO found_one FROM public.assessment a WHERE a.id = wanted;
	IF NOT FOUND THEN
		RETURN NULL;
	END IF;
	RETURN json_build_object('assessment', found_one, 'answers', coalesce(found_answers, '[]'), 'responseId', (
		SELECT r.id FROM public.response r WHERE r.assessment_id = wanted ORDER BY r.created_at, r.id LIMIT 1
	));
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION save_answers(uuid, jsonb, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION save_answers(uuid, jsonb, text) TO plimsoll_app, CURRENT_USER;
