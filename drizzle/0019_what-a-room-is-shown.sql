ALTER TABLE "workshop_step" DROP CONSTRAINT "workshop_step_note_of_agreement";--> statement-breakpoint
ALTER TABLE "workshop_step" DROP CONSTRAINT "workshop_step_note_length";--> statement-breakpoint
ALTER TABLE "workshop_step" ADD COLUMN "spread" jsonb;--> statement-breakpoint
ALTER TABLE "workshop_step" ADD CONSTRAINT "workshop_step_note_length" CHECK (char_length("workshop_step"."note") between 1 and 30000);--> statement-breakpoint
-- Screens get what was made of a control's answers when it was revealed, and nothing that is counted anew. After closing
-- the report says what there is to say.
CREATE OR REPLACE FUNCTION end_workshop() RETURNS trigger LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	UPDATE public.workshop SET code = NULL, version = version + 1 WHERE assessment_id = new.assessment_id;
	UPDATE public.workshop_step SET spread = NULL WHERE assessment_id = new.assessment_id;
	RETURN NULL;
END $$;
--> statement-breakpoint
DROP FUNCTION join_workshop(text, uuid, text);
--> statement-breakpoint
-- Lets the acting guest answer in a workshop: 'joined', 'already', or 'full'. Null: the code opens nothing. Phones are
-- counted, not people, so nobody is asked for a job function: three phones of one person would tell of a fourth's.
CREATE FUNCTION join_workshop(given text, new_response uuid) RETURNS jsonb
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
	INSERT INTO public.response (id, assessment_id, actor_kind, actor_id) VALUES (new_response, wanted, 'guest', acting);
	INSERT INTO public.assessment_access (assessment_id, actor_kind, actor_id, via)
		VALUES (wanted, 'guest', acting, 'respondent');
	INSERT INTO public.respondent (id, assessment_id, via, actor_kind, actor_id, response_id, joined_at)
		VALUES (gen_random_uuid(), wanted, 'open', 'guest', acting, new_response, now());
	RETURN jsonb_build_object('outcome', 'joined', 'assessmentId', wanted);
END $$;
--> statement-breakpoint
-- Everything that a screen of a workshop shows. Of answers only what was made of them at revealing, in which no count is
-- below the threshold. Code and notes are the lead's alone.
CREATE OR REPLACE FUNCTION read_room(wanted uuid) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
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
					'questionId', t.question_id, 'isRevealed', t.revealed_at IS NOT NULL, 'spread', t.spread, 'agreed', t.agreed,
					'note', CASE WHEN part = 'lead' THEN t.note END, 'revision', t.revision
				) ORDER BY t.question_id) FROM public.workshop_step t WHERE t.assessment_id = wanted
			), '[]')
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
DROP FUNCTION reveal_step(uuid, text);
--> statement-breakpoint
-- Reveals what the room looks at: each control that as many have answered as the threshold says. Whoever is saving comes
-- first; whoever saves afterwards is told. Returns how often each answer was given to what is revealed now, this once, so
-- that `keep_spread` can keep what screens show of it; null where there is nothing to reveal it in.
CREATE FUNCTION reveal_step(wanted uuid, of_shown text) RETURNS jsonb LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
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
	RETURN (
		SELECT coalesce(jsonb_object_agg(question_id, counts), '{}') FROM (
			SELECT question_id, jsonb_object_agg(value, n) AS counts FROM (
				SELECT question_id, value, count(*) AS n FROM public.answer
				WHERE assessment_id = wanted AND question_id = ANY (done) AND value IS NOT NULL GROUP BY question_id, value
			) given GROUP BY question_id
		) of_question
	);
END $$;
--> statement-breakpoint
-- Keeps what screens show of controls that were just revealed, {control: what}; it is never made again.
CREATE FUNCTION keep_spread(wanted uuid, made jsonb) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	IF public.hold_workshop(wanted) THEN
		UPDATE public.workshop_step SET spread = made -> question_id
			WHERE assessment_id = wanted AND revealed_at IS NOT NULL AND spread IS NULL AND made ? question_id;
	END IF;
END $$;
--> statement-breakpoint
DROP FUNCTION agree_step(uuid, text, text, text, int);
--> statement-breakpoint
-- Records what the room agreed on, on the revision that the lead's screen showed: 'agreed', 'same' (it stood already),
-- 'conflict' (another screen was faster), 'closed', or null where nothing is revealed or led.
CREATE FUNCTION agree_step(wanted uuid, of_question text, of_agreed text, base int) RETURNS text
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
	IF found_one.agreed IS NOT DISTINCT FROM of_agreed THEN
		RETURN 'same';
	END IF;
	IF found_one.revision <> base THEN
		RETURN 'conflict';
	END IF;
	UPDATE public.workshop_step SET agreed = of_agreed, revision = base + 1
		WHERE assessment_id = wanted AND question_id = of_question;
	UPDATE public.workshop SET version = version + 1 WHERE assessment_id = wanted;
	RETURN 'agreed';
END $$;
--> statement-breakpoint
-- Keeps the lead's notes, [{question_id, note, was}], after closing too. What another screen wrote since `was` stays, and
-- the note is put below it. Returns on which controls that was so; null where the acting person leads no such workshop.
CREATE FUNCTION note_steps(wanted uuid, given jsonb) RETURNS text[] LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	joined text[];
BEGIN
	IF public.hold_workshop(wanted) IS NULL THEN
		RETURN NULL;
	END IF;
	WITH typed AS (
		SELECT * FROM jsonb_to_recordset(given) AS one (question_id text, note text, was text)
	), held AS (
		SELECT t.question_id, t.note AS stored, typed.note,
			t.note IS DISTINCT FROM typed.was AND t.note IS DISTINCT FROM typed.note AND t.note IS NOT NULL AS is_other
		FROM public.workshop_step t JOIN typed ON typed.question_id = t.question_id WHERE t.assessment_id = wanted
	), saved AS (
		UPDATE public.workshop_step t
			SET note = CASE WHEN held.is_other THEN concat_ws(E'\n\n', held.stored, held.note) ELSE held.note END
			FROM held WHERE t.assessment_id = wanted AND t.question_id = held.question_id
	)
	SELECT coalesce(array_agg(question_id ORDER BY question_id), '{}') INTO joined FROM held WHERE is_other;
	RETURN joined;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION join_workshop(text, uuid), reveal_step(uuid, text), keep_spread(uuid, jsonb),
	agree_step(uuid, text, text, int), note_steps(uuid, jsonb) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION join_workshop(text, uuid), reveal_step(uuid, text), keep_spread(uuid, jsonb),
	agree_step(uuid, text, text, int), note_steps(uuid, jsonb) TO plimsoll_app, CURRENT_USER;
