-- What every save asks several times, in fewer steps; who may see what is as before. A guest's responses come straight
-- from its access rows: own ones by their index, so that a round of two hundred costs no more, and those of assessments
-- that it shares with its other devices.
CREATE OR REPLACE FUNCTION app_responses() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	kind text := nullif(current_setting('app.actor_kind', true), '');
	acting uuid := nullif(current_setting('app.actor_id', true), '')::uuid;
	mine uuid[];
BEGIN
	IF kind <> 'user' THEN
		RETURN ARRAY(
			SELECT r.id FROM public.assessment_access x
				JOIN public.response r ON r.assessment_id = x.assessment_id AND r.actor_kind = kind AND r.actor_id = acting
				WHERE x.actor_kind = kind AND x.actor_id = acting
			UNION ALL
			SELECT r.id FROM public.assessment_access x
				JOIN public.assessment a ON a.id = x.assessment_id AND NOT a.is_round
				JOIN public.response r ON r.assessment_id = a.id
				WHERE x.actor_kind = kind AND x.actor_id = acting
		);
	END IF;
	mine := public.app_assessments();
	RETURN ARRAY(
		SELECT r.id FROM public.response r
			WHERE r.actor_kind = kind AND r.actor_id = acting AND r.assessment_id = ANY (mine)
		UNION ALL
		SELECT r.id FROM public.assessment a JOIN public.response r ON r.assessment_id = a.id
			WHERE a.id = ANY (mine) AND NOT a.is_round
	);
END $$;
--> statement-breakpoint
-- A guest is in no workspace, so that its access row is all that `assessment_access_as` would find.
CREATE OR REPLACE FUNCTION assessment_access_of(guest_hash bytea, session_token text, wanted uuid) RETURNS TABLE (
	actor_kind text, actor_id uuid, access text, questionnaire_version text, workspace_id uuid, is_round boolean, is_respondent boolean
) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
	IF session_token IS NOT NULL THEN
		RETURN QUERY SELECT * FROM public.assessment_access_as('user', public.session_user_id(session_token), wanted);
		IF FOUND AND NOT public.app_is_round(wanted) THEN
			RETURN;
		END IF;
	END IF;
	IF guest_hash IS NOT NULL THEN
		RETURN QUERY SELECT aa.actor_kind, aa.actor_id, aa.via, a.questionnaire_version, a.workspace_id, a.is_round,
				aa.via = 'respondent'
			FROM public.guest g
			JOIN public.assessment_access aa ON aa.actor_kind = 'guest' AND aa.actor_id = g.id AND aa.assessment_id = wanted
			JOIN public.assessment a ON a.id = aa.assessment_id
			WHERE g.secret_hash = guest_hash;
	END IF;
END $$;
