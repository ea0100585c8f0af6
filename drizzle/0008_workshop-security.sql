-- Workshops: a room answers together, one control or domain at a time, and reveals without names. The lead sees how many
-- are ready, and of what was said nothing before revealing, and nothing by name then.
GRANT SELECT, INSERT ON workshop TO plimsoll_app;
--> statement-breakpoint
GRANT SELECT ON workshop_step TO plimsoll_app;
--> statement-breakpoint
ALTER TABLE workshop FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE workshop_step FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY look_up ON workshop FOR SELECT TO CURRENT_USER USING (true);
--> statement-breakpoint
CREATE POLICY step ON workshop FOR UPDATE TO CURRENT_USER USING (true);
--> statement-breakpoint
CREATE POLICY step ON workshop_step TO CURRENT_USER USING (true) WITH CHECK (true);
--> statement-breakpoint
-- What people were told before they answered holds: a round never becomes a workshop, nor a workshop a round.
CREATE FUNCTION keep_round_kind() RETURNS trigger LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	RAISE EXCEPTION 'a round keeps its kind' USING ERRCODE = 'PL002';
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_round_kind BEFORE UPDATE OF kind ON round FOR EACH ROW WHEN (old.kind <> new.kind)
	EXECUTE FUNCTION keep_round_kind();
--> statement-breakpoint
-- Into a workshop there is one way, by its code, which says what is revealed; no link, and no membership.
CREATE FUNCTION join_by_code_alone() RETURNS trigger LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	IF new.via <> 'open' AND EXISTS (SELECT FROM public.round WHERE assessment_id = new.assessment_id AND kind = 'workshop') THEN
		RAISE EXCEPTION 'a workshop is joined by its code' USING ERRCODE = 'PL002';
	END IF;
	RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER join_by_code_alone BEFORE INSERT ON respondent FOR EACH ROW EXECUTE FUNCTION join_by_code_alone();
--> statement-breakpoint
-- A closed workshop's code opens nothing and is free for another, however it was closed.
CREATE FUNCTION end_workshop() RETURNS trigger LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	UPDATE public.workshop SET code = NULL, version = version + 1 WHERE assessment_id = new.assessment_id;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER end_workshop AFTER UPDATE OF closed_at ON round FOR EACH ROW
	WHEN (new.kind = 'workshop' AND old.closed_at IS NULL AND new.closed_at IS NOT NULL) EXECUTE FUNCTION end_workshop();
--> statement-breakpoint
-- The controls that a room is being asked: shown, and not revealed. For whoever answers there.
CREATE FUNCTION open_steps(wanted uuid) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	RETURN ARRAY(
		SELECT question_id FROM public.workshop_step
		WHERE assessment_id = wanted AND revealed_at IS NULL AND wanted = ANY (public.app_assessments())
	);
END $$;
--> statement-breakpoint
-- Keeps a round from closing until this transaction ends, and says how it stands: 'open', 'workshop' (open, and answered
-- step by step), 'closed', or null where the response is gone. Savers share the lock, closing and revealing take it alone;
-- a look after getting it sees what was committed before.
CREATE OR REPLACE FUNCTION hold_round(wanted uuid, of_response uuid) RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	PERFORM pg_advisory_xact_lock_shared(hashtextextended(concat('round ', wanted), 0));
	RETURN (
		SELECT CASE WHEN closed_at IS NOT NULL THEN 'closed' WHEN kind = 'workshop' THEN 'workshop' ELSE 'open' END
		FROM public.round WHERE assessment_id = wanted AND EXISTS (SELECT FROM public.response WHERE id = of_response)
	);
END $$;
--> statement-breakpoint
-- Saves answers, each on the revision that its page showed, with the rights of whoever calls, so under the row policies.
-- `given` is [{question_id, value, base}]; what has no base is only read. Null: the assessment is not there. In a round
-- that is closed nothing is written, and `is_closed` says so; in a workshop, nothing of what `shut` names: controls that
-- the room has not been shown yet, or has revealed.
CREATE OR REPLACE FUNCTION save_answers(wanted uuid, given jsonb) RETURNS jsonb LANGUAGE plpgsql VOLATILE SECURITY INVOKER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	respondent uuid;
	of_round boolean;
	is_untouched boolean;
	standing text := 'open';
	writable jsonb := given;
	shut jsonb := '[]';
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
			FROM jsonb_to_recordset(writable) AS input (question_id text, value text, base int)
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
	RETURN jsonb_build_object('written', written, 'others', coalesce(others, '[]'), 'is_closed', standing = 'closed',
		'shut', shut);
END $$;
--> statement-breakpoint
-- What a workshop's code offers this guest. No row: wrong, or the workshop is over, all the same.
CREATE FUNCTION workshop_by_code(given text, visitor uuid) RETURNS TABLE (
	assessment_id uuid, workspace_name text, scope_name text, lead_name text, questionnaire_version text, is_mine boolean
) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY SELECT r.assessment_id, w.name, s.name, u.name, a.questionnaire_version, EXISTS (
			SELECT FROM public.respondent p
			WHERE p.assessment_id = r.assessment_id AND p.actor_kind = 'guest' AND p.actor_id = visitor
		)
		FROM public.workshop k
		JOIN public.round r ON r.assessment_id = k.assessment_id
		JOIN public.workspace w ON w.id = r.workspace_id
		JOIN public.scope s ON s.id = r.scope_id
		JOIN public.assessment a ON a.id = r.assessment_id
		LEFT JOIN public.app_user u ON u.id = r.opened_by
		WHERE k.code = given;
END $$;
--> statement-breakpoint
-- Lets the acting guest answer in a workshop: 'joined', 'already', or 'full'. Null: the code opens nothing.
CREATE FUNCTION join_workshop(given text, new_response uuid, given_function text) RETURNS jsonb
	LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	acting uuid := nullif(current_setting('app.actor_id', true), '')::uuid;
	wanted uuid;
BEGIN
	IF current_setting('app.actor_kind', true) IS DISTINCT FROM 'guest' THEN
		RETURN NULL;
	END IF;
	SELECT assessment_id INTO wanted FROM public.workshop WHERE code = given;
	IF wanted IS NULL THEN
		RETURN NULL;
	END IF;
	PERFORM pg_advisory_xact_lock_shared(hashtextextended(concat('round ', wanted), 0));
	IF NOT EXISTS (SELECT FROM public.workshop WHERE assessment_id = wanted AND code = given) THEN
		RETURN NULL; -- closed meanwhile
	END IF;
	IF EXISTS (
		SELECT FROM public.respondent WHERE assessment_id = wanted AND actor_kind = 'guest' AND actor_id = acting
	) THEN
		RETURN jsonb_build_object('outcome', 'already', 'assessmentId', wanted);
	END IF;
	IF (SELECT count(*) FROM public.respondent WHERE assessment_id = wanted) >= 300 THEN
		RETURN jsonb_build_object('outcome', 'full', 'assessmentId', wanted);
	END IF;
	INSERT INTO public.response (id, assessment_id, actor_kind, actor_id, job_function)
		VALUES (new_response, wanted, 'guest', acting, given_function);
	INSERT INTO public.assessment_access (assessment_id, actor_kind, actor_id, via)
		VALUES (wanted, 'guest', acting, 'respondent');
	INSERT INTO public.respondent (id, assessment_id, via, actor_kind, actor_id, response_id, joined_at)
		VALUES (gen_random_uuid(), wanted, 'open', 'guest', acting, new_response, now());
	RETURN jsonb_build_object('outcome', 'joined', 'assessmentId', wanted);
END $$;
--> statement-breakpoint
-- What the acting person or guest is in a workshop: 'lead', 'respondent', or null.
CREATE FUNCTION room_part(wanted uuid) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM public.workshop WHERE assessment_id = wanted) THEN
		RETURN NULL;
	END IF;
	IF current_setting('app.actor_kind', true) = 'user' THEN
		RETURN CASE WHEN wanted = ANY (public.app_led_rounds()) THEN 'lead' END;
	END IF;
	RETURN CASE WHEN wanted = ANY (public.app_assessments()) THEN 'respondent' END;
END $$;
--> statement-breakpoint
-- The little that a screen asks for again and again: whether it has to be made anew, how many joined, and how many have
-- answered everything that is being asked. Null: not the actor's.
CREATE FUNCTION room_state(wanted uuid) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	asked text[];
BEGIN
	IF public.room_part(wanted) IS NULL THEN
		RETURN NULL;
	END IF;
	asked := ARRAY(
		SELECT s.question_id FROM public.workshop_step s JOIN public.workshop k ON k.assessment_id = s.assessment_id
		WHERE s.assessment_id = wanted AND s.revealed_at IS NULL
			AND (s.question_id = k.shown OR starts_with(s.question_id, k.shown || '.'))
	);
	RETURN (
		SELECT jsonb_build_object(
			'version', k.version,
			'joined', (SELECT count(*) FROM public.respondent p WHERE p.assessment_id = wanted),
			'ready', CASE WHEN cardinality(asked) = 0 THEN 0 ELSE (
				SELECT count(*) FROM (
					SELECT FROM public.answer a
					WHERE a.assessment_id = wanted AND a.question_id = ANY (asked) AND a.value IS NOT NULL
					GROUP BY a.response_id HAVING count(*) = cardinality(asked)
				) done
			) END
		) FROM public.workshop k WHERE k.assessment_id = wanted
	);
END $$;
--> statement-breakpoint
-- Everything that a screen of a workshop shows. Of answers, how many gave which, by job function, and only of what was
-- revealed and as long as the workshop is open; afterwards its report stands. Code and notes are the lead's alone.
CREATE FUNCTION read_room(wanted uuid) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	part text := public.room_part(wanted);
BEGIN
	IF part IS NULL THEN
		RETURN NULL;
	END IF;
	RETURN (
		SELECT public.room_state(wanted) || jsonb_build_object(
			'assessmentId', r.assessment_id, 'workspaceId', r.workspace_id, 'workspaceName', w.name, 'scope', s.name,
			'leadName', u.name, 'depth', a.depth, 'questionnaireVersion', a.questionnaire_version, 'threshold', r.threshold,
			'domainIds', to_jsonb(k.domain_ids), 'shown', k.shown, 'isClosed', r.closed_at IS NOT NULL,
			'code', CASE WHEN part = 'lead' THEN k.code END,
			'steps', coalesce((
				SELECT jsonb_agg(jsonb_build_object(
					'questionId', t.question_id, 'isRevealed', t.revealed_at IS NOT NULL, 'agreed', t.agreed,
					'note', CASE WHEN part = 'lead' THEN t.note END, 'revision', t.revision
				) ORDER BY t.question_id) FROM public.workshop_step t WHERE t.assessment_id = wanted
			), '[]'),
			'revealed', CASE WHEN r.closed_at IS NOT NULL THEN '[]' ELSE coalesce((
				SELECT jsonb_agg(jsonb_build_object(
					'questionId', given.question_id, 'token', given.value, 'jobFunction', given.job_function, 'count', given.n
				) ORDER BY given.question_id, given.value, given.job_function) FROM (
					SELECT t.question_id, x.value, p.job_function, count(*) AS n
					FROM public.workshop_step t
					JOIN public.answer x ON x.assessment_id = wanted AND x.question_id = t.question_id AND x.value IS NOT NULL
					JOIN public.response p ON p.id = x.response_id
					WHERE t.assessment_id = wanted AND t.revealed_at IS NOT NULL
					GROUP BY t.question_id, x.value, p.job_function
				) given
			), '[]') END
		)
		FROM public.round r
		JOIN public.workshop k ON k.assessment_id = r.assessment_id
		JOIN public.workspace w ON w.id = r.workspace_id
		JOIN public.scope s ON s.id = r.scope_id
		JOIN public.assessment a ON a.id = r.assessment_id
		LEFT JOIN public.app_user u ON u.id = r.opened_by
		WHERE r.assessment_id = wanted
	);
END $$;
--> statement-breakpoint
-- Takes a workshop for a change by its lead, alone: false where it is closed, null where the acting person leads none such.
CREATE FUNCTION hold_workshop(wanted uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	IF public.room_part(wanted) IS DISTINCT FROM 'lead' THEN
		RETURN NULL;
	END IF;
	PERFORM pg_advisory_xact_lock(hashtextextended(concat('round ', wanted), 0));
	RETURN EXISTS (SELECT FROM public.round WHERE assessment_id = wanted AND closed_at IS NULL);
END $$;
--> statement-breakpoint
-- Turns the room to a control or a domain, and asks what of it was not asked yet. Twice is as once.
CREATE FUNCTION show_step(wanted uuid, to_show text, question_ids text[]) RETURNS boolean
	LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	is_open boolean := public.hold_workshop(wanted);
BEGIN
	IF is_open THEN
		INSERT INTO public.workshop_step (assessment_id, question_id)
			SELECT wanted, one FROM unnest(question_ids) one WHERE one = to_show OR starts_with(one, to_show || '.')
			ON CONFLICT DO NOTHING;
		UPDATE public.workshop SET shown = to_show, version = version + 1
			WHERE assessment_id = wanted AND shown IS DISTINCT FROM to_show;
	END IF;
	RETURN is_open;
END $$;
--> statement-breakpoint
-- Reveals what the room looks at: each control that as many have answered as the threshold says. Whoever is saving comes
-- first; whoever saves afterwards is told. Returns the controls revealed now; null where there is nothing to reveal it in.
CREATE FUNCTION reveal_step(wanted uuid, of_shown text) RETURNS text[] LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	done text[] := '{}';
BEGIN
	IF public.hold_workshop(wanted) IS NOT TRUE THEN
		RETURN NULL;
	END IF;
	WITH revealed AS (
		UPDATE public.workshop_step t SET revealed_at = now()
		WHERE t.assessment_id = wanted AND t.revealed_at IS NULL
			AND (t.question_id = of_shown OR starts_with(t.question_id, of_shown || '.'))
			AND (SELECT threshold FROM public.round WHERE assessment_id = wanted) <= (
				SELECT count(*) FROM public.answer a
				WHERE a.assessment_id = wanted AND a.question_id = t.question_id AND a.value IS NOT NULL
			)
		RETURNING question_id
	)
	SELECT coalesce(array_agg(question_id ORDER BY question_id), '{}') INTO done FROM revealed;
	IF cardinality(done) > 0 THEN
		UPDATE public.workshop SET version = version + 1 WHERE assessment_id = wanted;
	END IF;
	RETURN done;
END $$;
--> statement-breakpoint
-- Records what the room agreed on, on the revision that the lead's screen showed: 'agreed', 'same' (it stood already),
-- 'conflict' (another screen was faster), 'closed', or null where nothing is revealed or led.
CREATE FUNCTION agree_step(wanted uuid, of_question text, of_agreed text, of_note text, base int) RETURNS text
	LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	is_open boolean := public.hold_workshop(wanted);
	found_one public.workshop_step;
BEGIN
	SELECT * INTO found_one FROM public.workshop_step
		WHERE assessment_id = wanted AND question_id = of_question AND revealed_at IS NOT NULL;
	IF is_open IS NULL OR found_one.question_id IS NULL THEN
		RETURN NULL;
	END IF;
	IF NOT is_open THEN
		RETURN 'closed';
	END IF;
	IF found_one.agreed IS NOT DISTINCT FROM of_agreed AND found_one.note IS NOT DISTINCT FROM of_note THEN
		RETURN 'same';
	END IF;
	IF found_one.revision <> base THEN
		RETURN 'conflict';
	END IF;
	UPDATE public.workshop_step SET agreed = of_agreed, note = of_note, revision = base + 1
		WHERE assessment_id = wanted AND question_id = of_question;
	UPDATE public.workshop SET version = version + 1 WHERE assessment_id = wanted;
	RETURN 'agreed';
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION keep_round_kind(), join_by_code_alone(), end_workshop(), open_steps(uuid), workshop_by_code(text, uuid),
	join_workshop(text, uuid, text), room_part(uuid), room_state(uuid), read_room(uuid), hold_workshop(uuid),
	show_step(uuid, text, text[]), reveal_step(uuid, text), agree_step(uuid, text, text, text, int) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION open_steps(uuid), workshop_by_code(text, uuid), join_workshop(text, uuid, text), room_part(uuid),
	room_state(uuid), read_room(uuid), hold_workshop(uuid), show_step(uuid, text, text[]), reveal_step(uuid, text),
	agree_step(uuid, text, text, text, int) TO plimsoll_app, CURRENT_USER;
--> statement-breakpoint
CREATE POLICY leads_read ON workshop FOR SELECT TO plimsoll_app
	USING (assessment_id = ANY ((SELECT app_led_rounds())::uuid[]));
--> statement-breakpoint
CREATE POLICY leads_open ON workshop FOR INSERT TO plimsoll_app WITH CHECK (
	assessment_id = ANY ((SELECT app_led_rounds())::uuid[]) AND code IS NOT NULL AND shown IS NULL AND version = 1
	AND EXISTS (SELECT FROM round r WHERE r.assessment_id = workshop.assessment_id AND r.closed_at IS NULL)
);
--> statement-breakpoint
CREATE POLICY leads_read ON workshop_step FOR SELECT TO plimsoll_app
	USING (assessment_id = ANY ((SELECT app_led_rounds())::uuid[]));
