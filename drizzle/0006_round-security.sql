-- Rounds: many answer one assessment, each seeing own answers alone. Whoever leads one sees who is done, and nothing of
-- what was said; closing computes the report, and after that nobody reads the single answers any more.
GRANT SELECT, INSERT ON scope, round TO plimsoll_app;
--> statement-breakpoint
GRANT UPDATE (name, archived_at) ON scope TO plimsoll_app;
--> statement-breakpoint
GRANT UPDATE (join_token_hash) ON round TO plimsoll_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON respondent TO plimsoll_app;
--> statement-breakpoint
GRANT UPDATE (token_hash, reminded_at, reminders) ON respondent TO plimsoll_app;
--> statement-breakpoint
DO $$
DECLARE
	name text;
BEGIN
	FOREACH name IN ARRAY ARRAY['scope', 'round', 'respondent'] LOOP
		EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
	END LOOP;
	-- What the owner's functions below read; a query as plimsoll_app never gets these.
	FOREACH name IN ARRAY ARRAY['scope', 'round', 'respondent', 'answer'] LOOP
		EXECUTE format('CREATE POLICY look_up ON %I FOR SELECT TO CURRENT_USER USING (true)', name);
	END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY close ON round FOR UPDATE TO CURRENT_USER USING (true);
--> statement-breakpoint
CREATE POLICY close_round ON assessment FOR UPDATE TO CURRENT_USER USING (is_round);
--> statement-breakpoint
CREATE POLICY join_round ON respondent TO CURRENT_USER USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY join_round ON response FOR INSERT TO CURRENT_USER WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY reissue ON response FOR DELETE TO CURRENT_USER USING (true);
--> statement-breakpoint
CREATE POLICY join_round ON assessment_access FOR INSERT TO CURRENT_USER WITH CHECK (via = 'respondent');
--> statement-breakpoint
CREATE FUNCTION app_is_round(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	RETURN EXISTS (SELECT FROM public.assessment WHERE id = wanted AND is_round);
END $$;
--> statement-breakpoint
-- The rounds that the acting person leads: as owner or admin of the workspace, or because they opened it as a member.
CREATE FUNCTION app_led_rounds() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	acting uuid := nullif(current_setting('app.actor_id', true), '')::uuid;
BEGIN
	RETURN ARRAY(
		SELECT assessment_id FROM public.round WHERE workspace_id = ANY (public.app_workspaces('{owner,admin}'))
		UNION ALL
		SELECT assessment_id FROM public.round
			WHERE opened_by = acting AND workspace_id = ANY (public.app_workspaces('{member}'))
	);
END $$;
--> statement-breakpoint
-- Whoever answers in a round as a member does so as long as they are one.
CREATE OR REPLACE FUNCTION app_assessments() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	kind text := nullif(current_setting('app.actor_kind', true), '');
	acting uuid := nullif(current_setting('app.actor_id', true), '')::uuid;
BEGIN
	IF kind <> 'user' THEN
		RETURN ARRAY(SELECT assessment_id FROM public.assessment_access WHERE actor_kind = kind AND actor_id = acting);
	END IF;
	RETURN ARRAY(
		SELECT assessment_id FROM public.assessment_access
			WHERE actor_kind = kind AND actor_id = acting AND via <> 'respondent'
		UNION ALL
		SELECT id FROM public.assessment WHERE workspace_id = ANY (public.app_workspaces('{owner,admin,member,viewer}'))
	);
END $$;
--> statement-breakpoint
-- Own responses by their index: a round of two hundred costs whoever saves in it no more than an assessment of one.
CREATE OR REPLACE FUNCTION app_responses() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	kind text := nullif(current_setting('app.actor_kind', true), '');
	acting uuid := nullif(current_setting('app.actor_id', true), '')::uuid;
	mine uuid[] := public.app_assessments();
BEGIN
	RETURN ARRAY(
		SELECT r.id FROM public.response r
			WHERE r.actor_kind = kind AND r.actor_id = acting AND r.assessment_id = ANY (mine)
		UNION ALL
		SELECT r.id FROM public.assessment a JOIN public.response r ON r.assessment_id = a.id
			WHERE a.id = ANY (mine) AND NOT a.is_round
	);
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION assessment_access_as(kind text, acting uuid, wanted uuid) RETURNS TABLE (
	actor_kind text, actor_id uuid, access text, questionnaire_version text, workspace_id uuid, is_round boolean, is_respondent boolean
) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY SELECT kind, acting, right_of.name, a.questionnaire_version, a.workspace_id, a.is_round, right_of.answers
		FROM public.assessment a
		LEFT JOIN public.workspace w ON w.id = a.workspace_id AND kind = 'user'
		LEFT JOIN public.member m ON m.workspace_id = w.id AND m.user_id = acting AND public.may_enter(w, acting)
		LEFT JOIN public.assessment_access aa ON aa.assessment_id = a.id AND aa.actor_kind = kind AND aa.actor_id = acting
			-- Who answers as a person of the workspace answers no more once they have left it.
			AND (aa.via <> 'respondent' OR kind = 'guest' OR m.user_id IS NOT NULL)
		CROSS JOIN LATERAL (
			SELECT coalesce(m.access_role, aa.via) AS name, aa.via IS NOT DISTINCT FROM 'respondent' AS answers
		) right_of
		WHERE a.id = wanted AND right_of.name IS NOT NULL;
END $$;
--> statement-breakpoint
-- In a round one browser can be two: a person who may read, and the guest who answers. Then there are two rows.
CREATE OR REPLACE FUNCTION assessment_access_of(guest_hash bytea, session_token text, wanted uuid) RETURNS TABLE (
	actor_kind text, actor_id uuid, access text, questionnaire_version text, workspace_id uuid, is_round boolean, is_respondent boolean
) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	IF session_token IS NOT NULL THEN
		RETURN QUERY SELECT * FROM public.assessment_access_as('user', public.session_user_id(session_token), wanted);
		IF FOUND AND NOT public.app_is_round(wanted) THEN
			RETURN;
		END IF;
	END IF;
	IF guest_hash IS NOT NULL THEN
		RETURN QUERY SELECT found_one.* FROM public.guest g,
			LATERAL public.assessment_access_as('guest', g.id, wanted) found_one WHERE g.secret_hash = guest_hash;
	END IF;
END $$;
--> statement-breakpoint
-- Keeps a round from closing until this transaction ends, and says how it stands: 'open', 'closed', or null where the
-- response is gone. Savers share the lock, closing takes it alone; a look after getting it sees what was committed before.
CREATE FUNCTION hold_round(wanted uuid, of_response uuid) RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	PERFORM pg_advisory_xact_lock_shared(hashtextextended(concat('round ', wanted), 0));
	RETURN (
		SELECT CASE WHEN closed_at IS NULL THEN 'open' ELSE 'closed' END FROM public.round
		WHERE assessment_id = wanted AND EXISTS (SELECT FROM public.response WHERE id = of_response)
	);
END $$;
--> statement-breakpoint
-- Saves answers, each on the revision that its page showed, with the rights of whoever calls, so under the row policies.
-- `given` is [{question_id, value, base}]; what has no base is only read. Null: the assessment is not there. In a round
-- that is closed nothing is written, and `is_closed` says so.
CREATE OR REPLACE FUNCTION save_answers(wanted uuid, given jsonb) RETURNS jsonb LANGUAGE plpgsql VOLATILE SECURITY INVOKER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	respondent uuid;
	of_round boolean;
	is_untouched boolean;
	standing text := 'open';
	written jsonb := '[]';
	others jsonb;
BEGIN
	SELECT r.id, a.is_round, a.touched_at < now() - interval '1 hour' INTO respondent, of_round, is_untouched
		FROM public.assessment a JOIN public.response r ON r.assessment_id = a.id WHERE a.id = wanted;
	IF NOT FOUND THEN
		RETURN NULL;
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
	-- Inserts what is new, changes what still has the revision that the page showed. The rows are ordered, so that two
	-- saves of the same questions wait for each other and never deadlock.
	IF standing = 'open' THEN
		WITH saved AS (
			INSERT INTO public.answer AS stored (assessment_id, response_id, question_id, value, revision)
			SELECT wanted, respondent, input.question_id, input.value, input.base + 1
			FROM jsonb_to_recordset(given) AS input (question_id text, value text, base int)
			WHERE input.base = 0 OR input.base > 0 AND EXISTS (
				SELECT FROM public.answer known
				WHERE known.assessment_id = wanted AND known.response_id = respondent AND known.question_id = input.question_id
			)
			ORDER BY input.question_id
			ON CONFLICT (assessment_id, response_id, question_id) DO UPDATE
				SET value = excluded.value, revision = excluded.revision, answered_at = now()
				WHERE stored.revision = excluded.revision - 1 AND stored.value IS DISTINCT FROM excluded.value
			RETURNING question_id, value, revision, answered_at
		)
		SELECT coalesce(jsonb_agg(to_jsonb(saved)), '[]') INTO written FROM saved;
	END IF;
	-- In a statement of its own, which sees what another save wrote while this one waited for it.
	IF jsonb_array_length(written) < jsonb_array_length(given) THEN
		SELECT jsonb_agg(jsonb_build_object(
			'question_id', question_id, 'value', value, 'revision', revision, 'answered_at', answered_at
		)) INTO others FROM public.answer
		WHERE assessment_id = wanted AND response_id = respondent
			AND question_id IN (SELECT one ->> 'question_id' FROM jsonb_array_elements(given) one);
	END IF;
	RETURN jsonb_build_object('written', written, 'others', coalesce(others, '[]'), 'is_closed', standing = 'closed');
END $$;
--> statement-breakpoint
-- What a link into a round offers this person or guest. `standing`: 'open', 'closed', 'mine' (they answer already), 'taken'
-- (a personal link that another browser has used). No row: wrong, ended or replaced, all the same.
CREATE FUNCTION round_by_token(given bytea, person uuid, visitor uuid) RETURNS TABLE (
	assessment_id uuid, workspace_id uuid, workspace_name text, scope_name text, lead_name text, depth text,
	questionnaire_version text, kind text, threshold int, answer_by text, is_personal boolean, respondent_name text,
	standing text, is_member boolean
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
			m.user_id IS NOT NULL
		FROM public.round r
		JOIN public.workspace w ON w.id = r.workspace_id
		JOIN public.scope s ON s.id = r.scope_id
		JOIN public.assessment a ON a.id = r.assessment_id
		LEFT JOIN public.respondent p ON p.assessment_id = r.assessment_id AND p.token_hash = given
		LEFT JOIN public.app_user u ON u.id = r.opened_by
		LEFT JOIN public.member m ON m.workspace_id = w.id AND m.user_id = person AND public.may_enter(w, person)
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
-- the workspace) change nothing.
CREATE FUNCTION join_round(given bytea, wanted uuid, new_response uuid, given_name text, given_function text) RETURNS jsonb
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
			AND workspace_id = ANY (public.app_workspaces('{owner,admin,member,viewer}'));
	ELSE
		SELECT * INTO invited FROM public.respondent WHERE token_hash = given;
		SELECT * INTO of_round FROM public.round
			WHERE invited.id IS NOT NULL AND assessment_id = invited.assessment_id
				OR invited.id IS NULL AND join_token_hash = given;
	END IF;
	IF of_round.assessment_id IS NULL THEN
		RETURN NULL;
	END IF;
	IF kind = 'user' AND NOT of_round.workspace_id = ANY (public.app_workspaces('{owner,admin,member,viewer}')) THEN
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
			VALUES (gen_random_uuid(), of_round.assessment_id, CASE WHEN given IS NULL THEN 'member' ELSE 'open' END,
				coalesce(nullif(given_name, ''), (SELECT name FROM public.app_user WHERE kind = 'user' AND id = acting)),
				kind, acting, new_response, now());
	END IF;
	RETURN jsonb_build_object('outcome', 'joined', 'assessmentId', of_round.assessment_id);
END $$;
--> statement-breakpoint
-- What a respondent may know of the round: who asks, what is shown from how many on, whether it is over, and whether they
-- said that they are done. Null: the actor does not answer in it.
CREATE FUNCTION my_round(wanted uuid) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	RETURN (
		SELECT jsonb_build_object(
			'assessmentId', r.assessment_id, 'workspaceName', w.name, 'scope', s.name, 'leadName', u.name, 'kind', r.kind,
			'threshold', r.threshold, 'answerBy', r.answer_by, 'isClosed', r.closed_at IS NOT NULL,
			'isFinished', p.finished_at IS NOT NULL, 'isGuest', p.actor_kind = 'guest',
			'isLead', p.actor_kind = 'user' AND p.actor_id = r.opened_by, 'jobFunction', answers.job_function
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
-- The acting respondent says that they are done, or that they are not yet. False: the round is closed, or not theirs.
CREATE FUNCTION finish_round(wanted uuid, is_done boolean) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	answered uuid;
BEGIN
	SELECT p.response_id INTO answered FROM public.respondent p
		WHERE p.assessment_id = wanted AND p.assessment_id = ANY (public.app_assessments())
			AND p.actor_kind = nullif(current_setting('app.actor_kind', true), '')
			AND p.actor_id = nullif(current_setting('app.actor_id', true), '')::uuid;
	IF answered IS NULL OR public.hold_round(wanted, answered) IS DISTINCT FROM 'open' THEN
		RETURN false;
	END IF;
	UPDATE public.respondent SET finished_at = CASE WHEN is_done THEN coalesce(finished_at, now()) END
		WHERE response_id = answered;
	RETURN true;
END $$;
--> statement-breakpoint
-- How many were asked, have begun and are done, of every round of a workspace that the acting person is in.
CREATE FUNCTION round_counts(of_workspace uuid) RETURNS TABLE (assessment_id uuid, asked int, begun int, finished int)
	LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY SELECT r.assessment_id, count(p.id)::int, count(p.joined_at)::int, count(p.finished_at)::int
		FROM public.round r LEFT JOIN public.respondent p ON p.assessment_id = r.assessment_id
		WHERE r.workspace_id = of_workspace AND of_workspace = ANY (public.app_workspaces('{owner,admin,member,viewer}'))
		GROUP BY r.assessment_id;
END $$;
--> statement-breakpoint
-- Gives somebody who was asked a new link. What they answered by the one before goes: whoever made the first link
-- cannot read on with it. False: not there, not led by the acting person, or the round is closed.
CREATE FUNCTION reissue_link(of_respondent uuid, of_round uuid, new_hash bytea) RETURNS boolean
	LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	asked public.respondent;
BEGIN
	IF NOT of_round = ANY (public.app_led_rounds()) THEN
		RETURN false;
	END IF;
	-- Alone, as closing: nobody saves into what is being dropped.
	PERFORM pg_advisory_xact_lock(hashtextextended(concat('round ', of_round), 0));
	SELECT p.* INTO asked FROM public.respondent p JOIN public.round r ON r.assessment_id = p.assessment_id
		WHERE p.id = of_respondent AND p.assessment_id = of_round AND p.via = 'personal' AND r.closed_at IS NULL FOR UPDATE OF p;
	IF asked.id IS NULL THEN
		RETURN false;
	END IF;
	DELETE FROM public.assessment_access WHERE assessment_id = of_round AND via = 'respondent'
		AND actor_kind = asked.actor_kind AND actor_id = asked.actor_id;
	UPDATE public.respondent SET token_hash = new_hash, actor_kind = NULL, actor_id = NULL, response_id = NULL,
		joined_at = NULL, finished_at = NULL WHERE id = asked.id;
	DELETE FROM public.response WHERE id = asked.response_id;
	RETURN true;
END $$;
--> statement-breakpoint
-- Closes a round, once: 'closed', or 'already'. Null: the acting person does not lead it. Whoever is saving comes first;
-- whoever saves afterwards is told that it is closed.
CREATE FUNCTION close_round(wanted uuid) RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	IF NOT wanted = ANY (public.app_led_rounds()) THEN
		RETURN NULL;
	END IF;
	PERFORM pg_advisory_xact_lock(hashtextextended(concat('round ', wanted), 0));
	UPDATE public.round SET closed_at = clock_timestamp(), closed_by = nullif(current_setting('app.actor_id', true), '')::uuid
		WHERE assessment_id = wanted AND closed_at IS NULL;
	IF NOT FOUND THEN
		RETURN 'already';
	END IF;
	UPDATE public.assessment SET touched_at = clock_timestamp() WHERE id = wanted;
	RETURN 'closed';
END $$;
--> statement-breakpoint
-- Everything that a round's respondents answered, without a name or an id, for the one who closes it and only
-- until its report is frozen. Null at any other time, and for anybody else.
CREATE FUNCTION closed_responses(wanted uuid) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
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
			'answers', coalesce((
				SELECT jsonb_agg(jsonb_build_object('questionId', question_id, 'token', value, 'revision', revision) ORDER BY question_id)
				FROM public.answer WHERE assessment_id = wanted AND response_id = r.id
			), '[]')
		) ORDER BY r.id), '[]')
		FROM public.response r WHERE r.assessment_id = wanted
	);
END $$;
--> statement-breakpoint
-- Keeps the report that was computed at closing; it is never computed again.
CREATE FUNCTION freeze_round_report(wanted uuid, made jsonb) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	UPDATE public.round SET report = made WHERE assessment_id = wanted AND closed_at IS NOT NULL AND report IS NULL
		AND wanted = ANY (public.app_led_rounds());
	RETURN FOUND;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app_is_round(uuid), app_led_rounds(), hold_round(uuid, uuid),
	round_by_token(bytea, uuid, uuid), join_round(bytea, uuid, uuid, text, text), my_round(uuid), finish_round(uuid, boolean),
	round_counts(uuid), reissue_link(uuid, uuid, bytea), close_round(uuid), closed_responses(uuid),
	freeze_round_report(uuid, jsonb) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_is_round(uuid), app_led_rounds(), hold_round(uuid, uuid),
	round_by_token(bytea, uuid, uuid), join_round(bytea, uuid, uuid, text, text), my_round(uuid), finish_round(uuid, boolean),
	round_counts(uuid), reissue_link(uuid, uuid, bytea), close_round(uuid), closed_responses(uuid),
	freeze_round_report(uuid, jsonb) TO plimsoll_app, CURRENT_USER;
--> statement-breakpoint
CREATE POLICY inside_read ON scope FOR SELECT TO plimsoll_app
	USING (workspace_id = ANY ((SELECT app_workspaces('{owner,admin,member,viewer}'))::uuid[]));
--> statement-breakpoint
CREATE POLICY assessors_insert ON scope FOR INSERT TO plimsoll_app
	WITH CHECK (workspace_id = ANY ((SELECT app_workspaces('{owner,admin,member}'))::uuid[]));
--> statement-breakpoint
CREATE POLICY assessors_update ON scope FOR UPDATE TO plimsoll_app
	USING (workspace_id = ANY ((SELECT app_workspaces('{owner,admin,member}'))::uuid[]));
--> statement-breakpoint
CREATE POLICY inside_read ON round FOR SELECT TO plimsoll_app
	USING (workspace_id = ANY ((SELECT app_workspaces('{owner,admin,member,viewer}'))::uuid[]));
--> statement-breakpoint
-- A round is opened by whoever is to lead it, on an assessment that was made for it, and not closed yet.
CREATE POLICY open_new ON round FOR INSERT TO plimsoll_app WITH CHECK (
	workspace_id = ANY ((SELECT app_workspaces('{owner,admin,member}'))::uuid[])
	AND opened_by = (SELECT app_actor_id()) AND closed_at IS NULL AND report IS NULL AND EXISTS (
		SELECT FROM assessment a WHERE a.id = assessment_id AND a.is_round AND a.workspace_id = round.workspace_id
	)
);
--> statement-breakpoint
CREATE POLICY leads_update ON round FOR UPDATE TO plimsoll_app
	USING (closed_at IS NULL AND assessment_id = ANY ((SELECT app_led_rounds())::uuid[]));
--> statement-breakpoint
CREATE POLICY leads_read ON respondent FOR SELECT TO plimsoll_app USING (
	assessment_id = ANY ((SELECT app_led_rounds())::uuid[])
	OR actor_kind = (SELECT app_actor_kind()) AND actor_id = (SELECT app_actor_id())
);
--> statement-breakpoint
-- The lead asks people; nobody but they themselves can begin.
CREATE POLICY leads_invite ON respondent FOR INSERT TO plimsoll_app WITH CHECK (
	assessment_id = ANY ((SELECT app_led_rounds())::uuid[])
	AND via = 'personal' AND actor_id IS NULL AND response_id IS NULL AND finished_at IS NULL
);
--> statement-breakpoint
CREATE POLICY leads_update ON respondent FOR UPDATE TO plimsoll_app
	USING (assessment_id = ANY ((SELECT app_led_rounds())::uuid[]));
--> statement-breakpoint
CREATE POLICY leads_withdraw ON respondent FOR DELETE TO plimsoll_app
	USING (joined_at IS NULL AND assessment_id = ANY ((SELECT app_led_rounds())::uuid[]));
--> statement-breakpoint
-- A response in a round begins and goes by the functions above alone, and has no resume link: one would let its holder
-- into the whole round.
DROP POLICY create_new ON response;
--> statement-breakpoint
CREATE POLICY create_new ON response FOR INSERT TO plimsoll_app WITH CHECK (
	assessment_id = ANY ((SELECT app_assessments())::uuid[])
	AND actor_kind = (SELECT app_actor_kind()) AND actor_id = (SELECT app_actor_id()) AND NOT app_is_round(assessment_id)
);
--> statement-breakpoint
DROP POLICY own_update ON response;
--> statement-breakpoint
CREATE POLICY own_update ON response FOR UPDATE TO plimsoll_app
	USING (id = ANY ((SELECT app_responses())::uuid[]) AND NOT app_is_round(assessment_id));
--> statement-breakpoint
DROP POLICY own_delete ON response;
--> statement-breakpoint
CREATE POLICY own_delete ON response FOR DELETE TO plimsoll_app
	USING (id = ANY ((SELECT app_responses())::uuid[]) AND NOT app_is_round(assessment_id));
--> statement-breakpoint
DROP POLICY led ON resume_link;
--> statement-breakpoint
CREATE POLICY led ON resume_link TO plimsoll_app
	USING (assessment_id = ANY ((SELECT app_led_assessments())::uuid[]) AND NOT app_is_round(assessment_id))
	WITH CHECK (assessment_id = ANY ((SELECT app_led_assessments())::uuid[]) AND NOT app_is_round(assessment_id));
