ALTER TABLE "round" ADD COLUMN "is_lead_marked" boolean DEFAULT true NOT NULL;--> statement-breakpoint
-- People are counted: those whom a personal link or their membership identifies. Browsers that came by the open link are
-- counted apart. A member who came by it is a member.
UPDATE respondent SET via = 'member' WHERE via = 'open' AND actor_kind = 'user';
--> statement-breakpoint
DROP FUNCTION round_by_token(bytea, uuid, uuid);
--> statement-breakpoint
-- What a link into a round offers this person or guest. `standing`: 'open', 'closed', 'mine' (they answer already), 'taken'
-- (a personal link that another browser has used). No row: wrong, ended or replaced, all the same. A viewer reads reports,
-- and so answers as anybody outside the workspace does.
CREATE FUNCTION round_by_token(given bytea, person uuid, visitor uuid) RETURNS TABLE (
	assessment_id uuid, workspace_id uuid, workspace_name text, scope_name text, lead_name text, depth text,
	questionnaire_version text, kind text, threshold int, answer_by text, is_personal boolean, respondent_name text,
	standing text, is_member boolean, is_lead boolean, is_lead_marked boolean
) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY SELECT r.assessment_id, w.id, w.name, s.name, u.name, a.depth, a.questionnaire_version, r.kind, r.threshold,
			r.answer_by::text, p.id IS NOT NULL, p.name,
			CASE
				WHEN mine.id IS NOT NULL THEN 'mine'
				WHEN r.closed_at IS NOT NULL THEN 'closed'
				WHEN p.actor_id IS NOT NULL THEN 'taken'
				ELSE 'open'
			END,
			m.user_id IS NOT NULL, m.user_id IS NOT NULL AND m.user_id IS NOT DISTINCT FROM r.opened_by, r.is_lead_marked
		FROM public.round r
		JOIN public.workspace w ON w.id = r.workspace_id
		JOIN public.scope s ON s.id = r.scope_id
		JOIN public.assessment a ON a.id = r.assessment_id
		LEFT JOIN public.respondent p ON p.assessment_id = r.assessment_id AND p.token_hash = given
		LEFT JOIN public.app_user u ON u.id = r.opened_by
		LEFT JOIN public.member m ON m.workspace_id = w.id AND m.user_id = person AND m.access_role <> 'viewer' AND public.may_enter(w, person)
		LEFT JOIN LATERAL (
			SELECT known.id FROM public.respondent known WHERE known.assessment_id = r.assessment_id AND (
				known.actor_kind = 'user' AND known.actor_id = m.user_id OR known.actor_kind = 'guest' AND known.actor_id = visitor
			) LIMIT 1
		) mine ON true
		WHERE r.assessment_id IN (
			SELECT one.assessment_id FROM public.respondent one WHERE one.token_hash = given
			UNION ALL SELECT two.assessment_id FROM public.round two WHERE two.join_token_hash = given
		);
END $$;
--> statement-breakpoint
-- Lets the acting person or guest answer in a round: by a personal or open link's hash, or, without one, as a member of
-- its workspace. Null: there is no such way in. 'already', 'closed', 'taken', 'full' and 'as-guest' (the person is not in
-- the workspace, or a viewer) change nothing.
CREATE OR REPLACE FUNCTION join_round(given bytea, wanted uuid, new_response uuid, given_name text, given_function text) RETURNS jsonb
	LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	kind text := nullif(current_setting('app.actor_kind', true), '');
	acting uuid := nullif(current_setting('app.actor_id', true), '')::uuid;
	invited public.respondent;
	of_round public.round;
BEGIN
	IF kind IS NULL OR kind NOT IN ('guest', 'user') OR acting IS NULL THEN
		RETURN NULL;
	END IF;
	IF given IS NULL THEN
		SELECT * INTO of_round FROM public.round WHERE assessment_id = wanted
			AND workspace_id = ANY (public.app_workspaces('{owner,admin,member}'));
	ELSE
		SELECT * INTO invited FROM public.respondent WHERE token_hash = given;
		SELECT * INTO of_round FROM public.round
			WHERE invited.id IS NOT NULL AND assessment_id = invited.assessment_id
				OR invited.id IS NULL AND join_token_hash = given;
	END IF;
	IF of_round.assessment_id IS NULL THEN
		RETURN NULL;
	END IF;
	IF kind = 'user' AND NOT of_round.workspace_id = ANY (public.app_workspaces('{owner,admin,member}')) THEN
		RETURN jsonb_build_object('outcome', 'as-guest');
	END IF;
	PERFORM pg_advisory_xact_lock_shared(hashtextextended(concat('round ', of_round.assessment_id), 0));
	IF invited.id IS NOT NULL THEN
		-- The row's lock makes two browsers with one link come one after the other.
		SELECT * INTO invited FROM public.respondent WHERE token_hash = given FOR UPDATE;
		IF invited.id IS NULL THEN
			RETURN NULL; -- withdrawn or replaced meanwhile
		END IF;
	END IF;
	IF EXISTS (
		SELECT FROM public.respondent
		WHERE assessment_id = of_round.assessment_id AND actor_kind = kind AND actor_id = acting
	) THEN
		RETURN jsonb_build_object('outcome', 'already', 'assessmentId', of_round.assessment_id);
	END IF;
	IF NOT EXISTS (SELECT FROM public.round WHERE assessment_id = of_round.assessment_id AND closed_at IS NULL) THEN
		RETURN jsonb_build_object('outcome', 'closed', 'assessmentId', of_round.assessment_id);
	END IF;
	IF invited.actor_id IS NOT NULL THEN
		RETURN jsonb_build_object('outcome', 'taken', 'assessmentId', of_round.assessment_id);
	END IF;
	IF invited.id IS NULL AND (SELECT count(*) FROM public.respondent WHERE assessment_id = of_round.assessment_id) >= 500 THEN
		RETURN jsonb_build_object('outcome', 'full', 'assessmentId', of_round.assessment_id);
	END IF;
	INSERT INTO public.response (id, assessment_id, actor_kind, actor_id, job_function)
		VALUES (new_response, of_round.assessment_id, kind, acting, given_function);
	INSERT INTO public.assessment_access (assessment_id, actor_kind, actor_id, via)
		VALUES (of_round.assessment_id, kind, acting, 'respondent');
	IF invited.id IS NOT NULL THEN
		UPDATE public.respondent SET actor_kind = kind, actor_id = acting, response_id = new_response, joined_at = now()
			WHERE id = invited.id;
	ELSE
		INSERT INTO public.respondent (id, assessment_id, via, name, actor_kind, actor_id, response_id, joined_at)
			VALUES (gen_random_uuid(), of_round.assessment_id, CASE WHEN kind = 'user' THEN 'member' ELSE 'open' END,
				coalesce(nullif(given_name, ''), (SELECT name FROM public.app_user WHERE kind = 'user' AND id = acting)),
				kind, acting, new_response, now());
	END IF;
	RETURN jsonb_build_object('outcome', 'joined', 'assessmentId', of_round.assessment_id);
END $$;
--> statement-breakpoint
-- What a respondent may know of the round: who asks, what is shown from how many on, whether it is over, whether they
-- said that they are done, and whether they came by the open link. Null: the actor does not answer in it.
CREATE OR REPLACE FUNCTION my_round(wanted uuid) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	RETURN (
		SELECT jsonb_build_object(
			'assessmentId', r.assessment_id, 'workspaceName', w.name, 'scope', s.name, 'leadName', u.name, 'kind', r.kind,
			'threshold', r.threshold, 'answerBy', r.answer_by, 'isClosed', r.closed_at IS NOT NULL,
			'isFinished', p.finished_at IS NOT NULL, 'isGuest', p.actor_kind = 'guest',
			'isLead', p.actor_kind = 'user' AND p.actor_id = r.opened_by, 'isLeadMarked', r.is_lead_marked,
			'isOpen', p.via = 'open' AND r.kind = 'separate', 'jobFunction', answers.job_function
		)
		FROM public.respondent p
		JOIN public.round r ON r.assessment_id = p.assessment_id
		JOIN public.workspace w ON w.id = r.workspace_id
		JOIN public.scope s ON s.id = r.scope_id
		JOIN public.response answers ON answers.id = p.response_id
		LEFT JOIN public.app_user u ON u.id = r.opened_by
		WHERE p.assessment_id = wanted AND r.assessment_id = ANY (public.app_assessments())
			AND p.actor_kind = nullif(current_setting('app.actor_kind', true), '')
			AND p.actor_id = nullif(current_setting('app.actor_id', true), '')::uuid
	);
END $$;
--> statement-breakpoint
-- Whether a response has an answer to anything but the profile: neither an opened link nor a note makes a respondent.
CREATE FUNCTION has_answered(of_assessment uuid, of_response uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	RETURN EXISTS (
		SELECT FROM public.answer WHERE assessment_id = of_assessment AND response_id = of_response AND value IS NOT NULL
			AND NOT starts_with(question_id, 'profile.') AND NOT starts_with(question_id, 'note:')
	);
END $$;
--> statement-breakpoint
DROP FUNCTION round_counts(uuid);
--> statement-breakpoint
-- How many were asked, have begun and are done, of every round of a workspace that the acting person is in; and as long as
-- it is open, how many have answered anything: people, and apart from them browsers that came by the open link.
CREATE FUNCTION round_counts(of_workspace uuid) RETURNS TABLE (
	assessment_id uuid, asked int, begun int, finished int, answered int, answered_open int
) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY SELECT r.assessment_id, count(p.id)::int, count(p.joined_at)::int, count(p.finished_at)::int,
			(count(*) FILTER (WHERE given.is_there AND p.via <> 'open'))::int,
			(count(*) FILTER (WHERE given.is_there AND p.via = 'open'))::int
		FROM public.round r LEFT JOIN public.respondent p ON p.assessment_id = r.assessment_id
		LEFT JOIN LATERAL (
			SELECT r.closed_at IS NULL AND p.response_id IS NOT NULL
				AND public.has_answered(r.assessment_id, p.response_id) AS is_there
		) given ON true
		WHERE r.workspace_id = of_workspace AND of_workspace = ANY (public.app_workspaces('{owner,admin,member,viewer}'))
		GROUP BY r.assessment_id;
END $$;
--> statement-breakpoint
-- For whoever leads an open round: to how many controls enough people gave an answer, known or not. Null for others.
CREATE FUNCTION round_forecast(wanted uuid) RETURNS int LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	IF NOT wanted = ANY (public.app_led_rounds()) THEN
		RETURN NULL;
	END IF;
	RETURN (
		SELECT count(*) FROM (
			SELECT FROM public.answer a
			JOIN public.respondent p ON p.response_id = a.response_id AND p.via <> 'open'
			JOIN public.round r ON r.assessment_id = a.assessment_id AND r.closed_at IS NULL
			WHERE a.assessment_id = wanted AND a.value IS NOT NULL AND NOT starts_with(a.question_id, 'profile.')
				AND NOT starts_with(a.question_id, 'industry.') AND NOT starts_with(a.question_id, 'note:')
			GROUP BY a.question_id, r.threshold HAVING count(*) >= r.threshold
		) enough
	);
END $$;
--> statement-breakpoint
-- Everything that a round's respondents answered, without a name or an id, for the one who closes it and only
-- until its report is frozen. Null at any other time, and for anybody else.
CREATE OR REPLACE FUNCTION closed_responses(wanted uuid) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	closed_one public.round;
BEGIN
	SELECT * INTO closed_one FROM public.round
		WHERE assessment_id = wanted AND closed_at IS NOT NULL AND report IS NULL;
	IF closed_one.assessment_id IS NULL OR NOT wanted = ANY (public.app_led_rounds()) THEN
		RETURN NULL;
	END IF;
	RETURN (
		SELECT coalesce(jsonb_agg(jsonb_build_object(
			'jobFunction', r.job_function,
			'isLead', r.actor_kind = 'user' AND r.actor_id IS NOT DISTINCT FROM closed_one.opened_by,
			'isOpen', EXISTS (SELECT FROM public.respondent p WHERE p.response_id = r.id AND p.via = 'open'),
			'answers', coalesce((
				SELECT jsonb_agg(jsonb_build_object('questionId', question_id, 'token', value, 'revision', revision) ORDER BY question_id)
				FROM public.answer WHERE assessment_id = wanted AND response_id = r.id
			), '[]')
		) ORDER BY r.id), '[]')
		FROM public.response r WHERE r.assessment_id = wanted
	);
END $$;
--> statement-breakpoint
-- Opens a closed round again whose report shows nothing, so that nobody has read anything of it. False: it is open, or
-- its report shows something. Null: the acting person does not lead it. Answers are as they were.
CREATE FUNCTION reopen_round(wanted uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	IF NOT wanted = ANY (public.app_led_rounds()) THEN
		RETURN NULL;
	END IF;
	PERFORM pg_advisory_xact_lock(hashtextextended(concat('round ', wanted), 0));
	UPDATE public.round SET closed_at = NULL, closed_by = NULL, report = NULL, headline = NULL
		WHERE assessment_id = wanted AND kind = 'separate' AND closed_at IS NOT NULL AND headline ->> 'kind' = 'withheld';
	RETURN FOUND;
END $$;
--> statement-breakpoint
-- Whether the report is to mark the lead's answers to survey questions as the lead's, as long as the round is open.
CREATE FUNCTION mark_lead(wanted uuid, is_marked boolean) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	UPDATE public.round SET is_lead_marked = is_marked WHERE assessment_id = wanted AND closed_at IS NULL
		AND opened_by = nullif(current_setting('app.actor_id', true), '')::uuid AND wanted = ANY (public.app_led_rounds());
	RETURN FOUND;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION round_by_token(bytea, uuid, uuid), has_answered(uuid, uuid), round_counts(uuid), round_forecast(uuid),
	reopen_round(uuid), mark_lead(uuid, boolean) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION round_by_token(bytea, uuid, uuid), round_counts(uuid), round_forecast(uuid),
	reopen_round(uuid), mark_lead(uuid, boolean) TO plimsoll_app, CURRENT_USER;
