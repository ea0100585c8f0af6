-- Who acts is said at the start of every transaction: SET LOCAL ROLE plimsoll_app, app.actor_kind, app.actor_id.
-- Without it every table below is empty, whatever a query forgets. The owner is no exception (FORCE).
DO $$
BEGIN
	CREATE ROLE plimsoll_app NOLOGIN;
EXCEPTION
	WHEN duplicate_object OR unique_violation THEN NULL; -- roles belong to the server: another database made it
END $$;
--> statement-breakpoint
DO $$
BEGIN
	EXECUTE format('GRANT plimsoll_app TO %I', current_user);
EXCEPTION
	WHEN insufficient_privilege THEN
		IF NOT pg_has_role(current_user, 'plimsoll_app', 'USAGE') THEN
			RAISE EXCEPTION 'the role plimsoll_app exists and was not granted to %', current_user
				USING HINT = format('As the role''s creator run: GRANT plimsoll_app TO %I', current_user);
		END IF;
END $$;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON guest, assessment, assessment_access, response, answer, resume_link TO plimsoll_app;
--> statement-breakpoint
ALTER TABLE guest FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE assessment FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE assessment_access FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE response FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE answer FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE resume_link FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- What the owner's look-up functions below need; a query as plimsoll_app never gets these.
CREATE POLICY look_up ON guest FOR SELECT TO CURRENT_USER USING (true);
--> statement-breakpoint
CREATE POLICY look_up ON assessment FOR SELECT TO CURRENT_USER USING (true);
--> statement-breakpoint
CREATE POLICY look_up ON assessment_access FOR SELECT TO CURRENT_USER USING (true);
--> statement-breakpoint
CREATE POLICY open_by_resume ON assessment_access FOR INSERT TO CURRENT_USER WITH CHECK (via = 'resume');
--> statement-breakpoint
CREATE POLICY look_up ON resume_link FOR SELECT TO CURRENT_USER USING (true);
--> statement-breakpoint
CREATE POLICY lock_row ON resume_link FOR UPDATE TO CURRENT_USER USING (true) WITH CHECK (false);
--> statement-breakpoint
CREATE FUNCTION app_actor_kind() RETURNS text LANGUAGE sql STABLE
	RETURN nullif(current_setting('app.actor_kind', true), '');
--> statement-breakpoint
CREATE FUNCTION app_actor_id() RETURNS uuid LANGUAGE sql STABLE
	RETURN nullif(current_setting('app.actor_id', true), '')::uuid;
--> statement-breakpoint
-- All assessments that the actor may see, once a statement; policies cannot read assessment_access themselves (recursion).
-- In PL/pgSQL, which keeps a function's plan for the connection; SQL functions are planned at every call (0.2 ms here).
CREATE FUNCTION app_assessments() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	RETURN ARRAY(
		SELECT assessment_id FROM public.assessment_access
		WHERE actor_kind = nullif(current_setting('app.actor_kind', true), '')
			AND actor_id = nullif(current_setting('app.actor_id', true), '')::uuid
	);
END $$;
--> statement-breakpoint
CREATE FUNCTION app_is_unclaimed(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	RETURN NOT EXISTS (SELECT FROM public.assessment_access WHERE assessment_id = wanted);
END $$;
--> statement-breakpoint
CREATE FUNCTION guest_by_secret(hash bytea) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
	RETURN (SELECT id FROM public.guest WHERE secret_hash = hash);
--> statement-breakpoint
-- Who asks, may they, and of which questionnaire, in one statement: no row means that this guest has no access or that
-- either does not exist.
CREATE FUNCTION guest_access(hash bytea, wanted uuid) RETURNS TABLE (guest_id uuid, via text, questionnaire_version text)
	LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	RETURN QUERY SELECT g.id, aa.via, a.questionnaire_version FROM public.guest g
		JOIN public.assessment_access aa ON aa.actor_kind = 'guest' AND aa.actor_id = g.id AND aa.assessment_id = wanted
		JOIN public.assessment a ON a.id = wanted
		WHERE g.secret_hash = hash;
END $$;
--> statement-breakpoint
CREATE FUNCTION assessment_by_resume(hash bytea) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
	RETURN (SELECT assessment_id FROM public.resume_link WHERE token_hash = hash AND expires_at > now());
--> statement-breakpoint
-- Gives the acting guest access; the row lock makes renewing a link and opening it happen one after the other.
CREATE FUNCTION open_by_resume(hash bytea) RETURNS uuid LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	found_id uuid;
BEGIN
	IF public.app_actor_kind() IS DISTINCT FROM 'guest' OR public.app_actor_id() IS NULL THEN
		RETURN NULL;
	END IF;
	SELECT assessment_id INTO found_id FROM public.resume_link
		WHERE token_hash = hash AND expires_at > now() FOR SHARE;
	IF found_id IS NOT NULL THEN
		INSERT INTO public.assessment_access (assessment_id, actor_kind, actor_id, via)
			VALUES (found_id, 'guest', public.app_actor_id(), 'resume') ON CONFLICT DO NOTHING;
	END IF;
	RETURN found_id;
END $$;
--> statement-breakpoint
-- Saves answers, each on the revision that its page showed, with the rights of whoever calls, so under the row policies.
-- `given` is [{question_id, value, base}]; what has no base is only read. Null: the assessment is not there.
CREATE FUNCTION save_answers(wanted uuid, given jsonb) RETURNS jsonb LANGUAGE plpgsql VOLATILE SECURITY INVOKER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	respondent uuid;
	is_untouched boolean;
	written jsonb;
	others jsonb;
BEGIN
	SELECT r.id, a.touched_at < now() - interval '1 hour' INTO respondent, is_untouched
		FROM public.assessment a JOIN public.response r ON r.assessment_id = a.id WHERE a.id = wanted;
	IF NOT FOUND THEN
		RETURN NULL;
	END IF;
	-- Times of day do not matter for a limit in days, so a visit moves this once an hour.
	IF is_untouched THEN
		UPDATE public.assessment SET touched_at = now() WHERE id = wanted;
		IF NOT FOUND THEN
			RETURN NULL; -- a sweep was faster
		END IF;
	END IF;
	-- Inserts what is new, changes what still has the revision that the page showed. The rows are ordered, so that two
	-- saves of the same questions wait for each other and never deadlock.
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
	-- In a statement of its own, which sees what another save wrote while this one waited for it.
	IF jsonb_array_length(written) < jsonb_array_length(given) THEN
		SELECT jsonb_agg(jsonb_build_object(
			'question_id', question_id, 'value', value, 'revision', revision, 'answered_at', answered_at
		)) INTO others FROM public.answer
		WHERE assessment_id = wanted AND question_id IN (SELECT one ->> 'question_id' FROM jsonb_array_elements(given) one);
	END IF;
	RETURN jsonb_build_object('written', written, 'others', coalesce(others, '[]'));
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app_assessments(), app_is_unclaimed(uuid), guest_by_secret(bytea), guest_access(bytea, uuid),
	assessment_by_resume(bytea), open_by_resume(bytea), save_answers(uuid, jsonb) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_assessments(), app_is_unclaimed(uuid), guest_by_secret(bytea), guest_access(bytea, uuid),
	assessment_by_resume(bytea), open_by_resume(bytea), save_answers(uuid, jsonb) TO plimsoll_app, CURRENT_USER;
--> statement-breakpoint
CREATE POLICY own ON guest TO plimsoll_app
	USING ((SELECT app_actor_kind()) = 'guest' AND id = (SELECT app_actor_id()))
	WITH CHECK ((SELECT app_actor_kind()) = 'guest' AND id = (SELECT app_actor_id()));
--> statement-breakpoint
CREATE POLICY sweep_read ON guest FOR SELECT TO plimsoll_app USING ((SELECT app_actor_kind()) = 'system');
--> statement-breakpoint
CREATE POLICY sweep_delete ON guest FOR DELETE TO plimsoll_app USING ((SELECT app_actor_kind()) = 'system');
--> statement-breakpoint
-- A new assessment has no access row yet, so its creator cannot read it back before adding one: INSERT without RETURNING.
CREATE POLICY create_new ON assessment FOR INSERT TO plimsoll_app
	WITH CHECK ((SELECT app_actor_kind()) IN ('guest', 'user', 'workspace') AND app_is_unclaimed(id));
--> statement-breakpoint
CREATE POLICY accessible_read ON assessment FOR SELECT TO plimsoll_app USING (id = ANY ((SELECT app_assessments())::uuid[]));
--> statement-breakpoint
CREATE POLICY accessible_update ON assessment FOR UPDATE TO plimsoll_app USING (id = ANY ((SELECT app_assessments())::uuid[]));
--> statement-breakpoint
CREATE POLICY accessible_delete ON assessment FOR DELETE TO plimsoll_app USING (id = ANY ((SELECT app_assessments())::uuid[]));
--> statement-breakpoint
CREATE POLICY sweep_read ON assessment FOR SELECT TO plimsoll_app USING ((SELECT app_actor_kind()) = 'system');
--> statement-breakpoint
CREATE POLICY sweep_delete ON assessment FOR DELETE TO plimsoll_app USING ((SELECT app_actor_kind()) = 'system');
--> statement-breakpoint
-- Only a fresh assessment can be claimed directly; any other way in goes through a function that checks a secret.
CREATE POLICY claim_new ON assessment_access FOR INSERT TO plimsoll_app
	WITH CHECK (
		via = 'creation' AND actor_kind = (SELECT app_actor_kind()) AND actor_id = (SELECT app_actor_id())
		AND app_is_unclaimed(assessment_id)
	);
--> statement-breakpoint
CREATE POLICY accessible_read ON assessment_access FOR SELECT TO plimsoll_app
	USING (assessment_id = ANY ((SELECT app_assessments())::uuid[]));
--> statement-breakpoint
CREATE POLICY accessible_delete ON assessment_access FOR DELETE TO plimsoll_app
	USING (assessment_id = ANY ((SELECT app_assessments())::uuid[]));
--> statement-breakpoint
CREATE POLICY sweep_read ON assessment_access FOR SELECT TO plimsoll_app USING ((SELECT app_actor_kind()) = 'system');
--> statement-breakpoint
CREATE POLICY accessible ON response TO plimsoll_app
	USING (assessment_id = ANY ((SELECT app_assessments())::uuid[]))
	WITH CHECK (assessment_id = ANY ((SELECT app_assessments())::uuid[]));
--> statement-breakpoint
CREATE POLICY accessible ON answer TO plimsoll_app
	USING (assessment_id = ANY ((SELECT app_assessments())::uuid[]))
	WITH CHECK (assessment_id = ANY ((SELECT app_assessments())::uuid[]));
--> statement-breakpoint
CREATE POLICY accessible ON resume_link TO plimsoll_app
	USING (assessment_id = ANY ((SELECT app_assessments())::uuid[]))
	WITH CHECK (assessment_id = ANY ((SELECT app_assessments())::uuid[]));
