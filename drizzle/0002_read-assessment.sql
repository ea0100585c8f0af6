-- An assessment with its answers, as they were at one moment, with the rights of whoever calls, so under the row policies.
-- Null: it is not there. One call, since a report is read more often than anything else.
CREATE FUNCTION read_assessment(wanted uuid) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY INVOKER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	found_one jsonb;
BEGIN
	SELECT jsonb_build_object(
		'id', a.id, 'scope', a.scope, 'depth', a.depth, 'reportBasis', a.report_basis, 'targetProfile', a.target_profile,
		'questionnaireVersion', a.questionnaire_version, 'scoringVersion', a.scoring_version,
		'figuresEdition', a.figures_edition, 'isSynthetic', a.is_synthetic,
		'createdAt', to_char(a.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
		'touchedAt', to_char(a.touched_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
	) INTO found_one FROM public.assessment a WHERE a.id = wanted;
	IF NOT FOUND THEN
		RETURN NULL;
	END IF;
	RETURN jsonb_build_object('assessment', found_one, 'answers', coalesce((
		SELECT jsonb_agg(jsonb_build_object('questionId', question_id, 'token', value, 'revision', revision) ORDER BY question_id)
		FROM public.answer WHERE assessment_id = wanted
	), '[]'));
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION read_assessment(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION read_assessment(uuid) TO plimsoll_app, CURRENT_USER;
