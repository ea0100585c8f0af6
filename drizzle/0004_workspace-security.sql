-- Accounts, workspaces, audit, limits. Every table is forced under row security; what an owner's function needs is named.
GRANT SELECT, INSERT, UPDATE, DELETE ON app_user, session, credential, verification, two_factor, passkey, workspace, member,
	invitation, idempotency_key TO plimsoll_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON audit TO plimsoll_app;
--> statement-breakpoint
DO $$
DECLARE
	name text;
BEGIN
	FOREACH name IN ARRAY ARRAY['app_user', 'session', 'credential', 'verification', 'two_factor', 'passkey', 'workspace',
		'member', 'invitation', 'audit', 'rate_limit', 'idempotency_key'] LOOP
		EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
	END LOOP;
	-- What the owner's functions below read; a query as plimsoll_app never gets these.
	FOREACH name IN ARRAY ARRAY['app_user', 'session', 'passkey', 'workspace', 'member', 'invitation', 'audit', 'response'] LOOP
		EXECUTE format('CREATE POLICY look_up ON %I FOR SELECT TO CURRENT_USER USING (true)', name);
	END LOOP;
	-- better-auth asks as the actor "accounts", which may touch accounts and nothing else.
	FOREACH name IN ARRAY ARRAY['app_user', 'session', 'credential', 'verification', 'two_factor', 'passkey'] LOOP
		EXECUTE format('CREATE POLICY accounts ON %I TO plimsoll_app USING ((SELECT app_actor_kind()) = ''accounts'')
			WITH CHECK ((SELECT app_actor_kind()) = ''accounts'')', name);
	END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY touch ON session FOR UPDATE TO CURRENT_USER USING (true);
--> statement-breakpoint
CREATE POLICY lock_row ON workspace FOR UPDATE TO CURRENT_USER USING (true) WITH CHECK (false);
--> statement-breakpoint
CREATE POLICY take ON rate_limit TO CURRENT_USER USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY forget ON audit FOR DELETE TO CURRENT_USER USING (at < now() - interval '400 days');
--> statement-breakpoint
CREATE POLICY join_by_invitation ON member FOR INSERT TO CURRENT_USER WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY use_invitation ON invitation FOR UPDATE TO CURRENT_USER USING (true);
--> statement-breakpoint
CREATE POLICY claim ON assessment FOR UPDATE TO CURRENT_USER USING (workspace_id IS NULL) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY claim_ends ON assessment_access FOR DELETE TO CURRENT_USER USING (true);
--> statement-breakpoint
CREATE POLICY claim ON assessment_access FOR INSERT TO CURRENT_USER WITH CHECK (via = 'claim');
--> statement-breakpoint
CREATE POLICY claim ON response FOR UPDATE TO CURRENT_USER USING (true);
--> statement-breakpoint
CREATE POLICY claim_ends ON resume_link FOR DELETE TO CURRENT_USER USING (true);
--> statement-breakpoint
CREATE POLICY claim_ends ON guest FOR DELETE TO CURRENT_USER USING (true);
--> statement-breakpoint
-- Whose session this is, while it is neither idle for 7 days nor older than 30. Null: nobody's.
CREATE FUNCTION session_user_id(given text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
	RETURN (
		SELECT user_id FROM public.session
		WHERE token = given AND expires_at > now() AND created_at > now() - interval '30 days'
	);
--> statement-breakpoint
-- The same for a page: it counts as a sign of life, at most once an hour.
CREATE FUNCTION touch_session(given text) RETURNS uuid LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	UPDATE public.session SET expires_at = now() + interval '7 days', updated_at = now()
		WHERE token = given AND expires_at > now() AND updated_at < now() - interval '1 hour';
	RETURN public.session_user_id(given);
END $$;
--> statement-breakpoint
CREATE FUNCTION has_second_factor(person uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	RETURN EXISTS (SELECT FROM public.app_user u WHERE u.id = person AND u.two_factor_enabled)
		OR EXISTS (SELECT FROM public.passkey p WHERE p.user_id = person);
END $$;
--> statement-breakpoint
-- Whether a person may enter a workspace at all: some demand a second factor of everybody.
CREATE FUNCTION may_enter(workspace public.workspace, person uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	RETURN NOT workspace.is_second_factor_needed OR public.has_second_factor(person);
END $$;
--> statement-breakpoint
-- The workspaces in which the acting person has one of these access roles, once a statement.
CREATE FUNCTION app_workspaces(roles text[]) RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	person uuid := nullif(current_setting('app.actor_id', true), '')::uuid;
BEGIN
	IF current_setting('app.actor_kind', true) IS DISTINCT FROM 'user' THEN
		RETURN '{}';
	END IF;
	RETURN ARRAY(
		SELECT m.workspace_id FROM public.member m JOIN public.workspace w ON w.id = m.workspace_id
		WHERE m.user_id = person AND m.access_role = ANY (roles) AND public.may_enter(w, person)
	);
END $$;
--> statement-breakpoint
CREATE FUNCTION app_is_empty(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	RETURN NOT EXISTS (SELECT FROM public.member WHERE workspace_id = wanted);
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app_assessments() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	kind text := nullif(current_setting('app.actor_kind', true), '');
	acting uuid := nullif(current_setting('app.actor_id', true), '')::uuid;
BEGIN
	IF kind <> 'user' THEN
		RETURN ARRAY(SELECT assessment_id FROM public.assessment_access WHERE actor_kind = kind AND actor_id = acting);
	END IF;
	RETURN ARRAY(
		SELECT assessment_id FROM public.assessment_access WHERE actor_kind = kind AND actor_id = acting
		UNION ALL
		SELECT id FROM public.assessment WHERE workspace_id = ANY (public.app_workspaces('{owner,admin,member,viewer}'))
	);
END $$;
--> statement-breakpoint
-- Those of them that the actor has a hand in beyond answering: not as a respondent, not as a viewer.
CREATE FUNCTION app_led_assessments() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	kind text := nullif(current_setting('app.actor_kind', true), '');
	acting uuid := nullif(current_setting('app.actor_id', true), '')::uuid;
BEGIN
	RETURN ARRAY(
		SELECT assessment_id FROM public.assessment_access
			WHERE actor_kind = kind AND actor_id = acting AND via <> 'respondent'
		UNION ALL
		SELECT id FROM public.assessment WHERE workspace_id = ANY (public.app_workspaces('{owner,admin,member}'))
	);
END $$;
--> statement-breakpoint
-- The responses whose answers the actor may see: all of an assessment of its own, but in a round only its own one.
CREATE FUNCTION app_responses() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	kind text := nullif(current_setting('app.actor_kind', true), '');
	acting uuid := nullif(current_setting('app.actor_id', true), '')::uuid;
BEGIN
	RETURN ARRAY(
		SELECT r.id FROM public.response r JOIN public.assessment a ON a.id = r.assessment_id
		WHERE r.assessment_id = ANY (public.app_assessments())
			AND (NOT a.is_round OR r.actor_kind = kind AND r.actor_id = acting)
	);
END $$;
--> statement-breakpoint
-- By what right an actor may do something to an assessment: an access role in its workspace, else what was given to it
-- directly. No row: none, or there is no such assessment.
CREATE FUNCTION assessment_access_as(kind text, acting uuid, wanted uuid) RETURNS TABLE (
	actor_kind text, actor_id uuid, access text, questionnaire_version text, workspace_id uuid, is_round boolean, is_respondent boolean
) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY SELECT kind, acting, right_of.name, a.questionnaire_version, a.workspace_id, a.is_round,
			aa.via IS NOT DISTINCT FROM 'respondent'
		FROM public.assessment a
		LEFT JOIN public.workspace w ON w.id = a.workspace_id AND kind = 'user'
		LEFT JOIN public.member m ON m.workspace_id = w.id AND m.user_id = acting AND public.may_enter(w, acting)
		LEFT JOIN public.assessment_access aa ON aa.assessment_id = a.id AND aa.actor_kind = kind AND aa.actor_id = acting
		CROSS JOIN LATERAL (SELECT coalesce(m.access_role, aa.via) AS name) right_of
		WHERE a.id = wanted AND right_of.name IS NOT NULL;
END $$;
--> statement-breakpoint
-- The same for whoever shows these secrets, as a person first, then as a guest: one statement for what is asked most.
CREATE FUNCTION assessment_access_of(guest_hash bytea, session_token text, wanted uuid) RETURNS TABLE (
	actor_kind text, actor_id uuid, access text, questionnaire_version text, workspace_id uuid, is_round boolean, is_respondent boolean
) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	IF session_token IS NOT NULL THEN
		RETURN QUERY SELECT * FROM public.assessment_access_as('user', public.session_user_id(session_token), wanted);
		IF FOUND THEN
			RETURN;
		END IF;
	END IF;
	IF guest_hash IS NOT NULL THEN
		RETURN QUERY SELECT found_one.* FROM public.guest g,
			LATERAL public.assessment_access_as('guest', g.id, wanted) found_one WHERE g.secret_hash = guest_hash;
	END IF;
END $$;
--> statement-breakpoint
-- By what access role a person is in a workspace. No row: in none, or the workspace demands a second factor.
CREATE FUNCTION workspace_access_as(person uuid, wanted uuid) RETURNS TABLE (user_id uuid, access_role text)
	LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY SELECT m.user_id, m.access_role FROM public.member m JOIN public.workspace w ON w.id = m.workspace_id
		WHERE m.workspace_id = wanted AND m.user_id = person AND public.may_enter(w, person);
END $$;
--> statement-breakpoint
-- Every workspace that the acting person belongs to, those too that still want a second factor.
CREATE FUNCTION my_workspaces() RETURNS TABLE (id uuid, name text, access_role text, may_enter boolean)
	LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
	person uuid := nullif(current_setting('app.actor_id', true), '')::uuid;
BEGIN
	IF current_setting('app.actor_kind', true) = 'user' THEN
		RETURN QUERY SELECT w.id, w.name, m.access_role, public.may_enter(w, person)
			FROM public.member m JOIN public.workspace w ON w.id = m.workspace_id
			WHERE m.user_id = person ORDER BY w.name, w.id;
	END IF;
END $$;
--> statement-breakpoint
-- Gives a guest's assessment to the acting person, or to a workspace of theirs, once: of two who claim it at a time the
-- second one finds no guest any more. Every device and the resume link lose it.
CREATE FUNCTION claim_assessment(guest_hash bytea, wanted uuid, into_workspace uuid) RETURNS boolean
	LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	person uuid := nullif(current_setting('app.actor_id', true), '')::uuid;
	devices uuid[];
BEGIN
	IF current_setting('app.actor_kind', true) IS DISTINCT FROM 'user' OR into_workspace IS NOT NULL
		AND NOT into_workspace = ANY (public.app_workspaces('{owner,admin,member}')) THEN
		RETURN false;
	END IF;
	PERFORM FROM public.assessment WHERE id = wanted AND workspace_id IS NULL FOR UPDATE;
	IF NOT FOUND OR NOT EXISTS (
		SELECT FROM public.guest g JOIN public.assessment_access aa ON aa.actor_kind = 'guest' AND aa.actor_id = g.id
		WHERE g.secret_hash = guest_hash AND aa.assessment_id = wanted AND aa.via IN ('creation', 'resume')
	) THEN
		RETURN false;
	END IF;
	WITH gone AS (DELETE FROM public.assessment_access WHERE assessment_id = wanted RETURNING actor_id)
		SELECT array_agg(actor_id) INTO devices FROM gone;
	DELETE FROM public.resume_link WHERE assessment_id = wanted;
	UPDATE public.response SET actor_kind = 'user', actor_id = person WHERE assessment_id = wanted;
	UPDATE public.assessment SET workspace_id = into_workspace, touched_at = now() WHERE id = wanted;
	IF into_workspace IS NULL THEN
		INSERT INTO public.assessment_access (assessment_id, actor_kind, actor_id, via) VALUES (wanted, 'user', person, 'claim');
	END IF;
	DELETE FROM public.guest g WHERE g.id = ANY (devices)
		AND NOT EXISTS (SELECT FROM public.assessment_access aa WHERE aa.actor_kind = 'guest' AND aa.actor_id = g.id);
	RETURN true;
END $$;
--> statement-breakpoint
-- What an invitation's link offers, as long as it can be used. No row: wrong, used up, ended or too old, all the same.
CREATE FUNCTION invitation_by_token(given bytea)
	RETURNS TABLE (id uuid, workspace_id uuid, workspace_name text, access_role text, email text, expires_at timestamptz)
	LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY SELECT i.id, w.id, w.name, i.access_role, i.email, i.expires_at
		FROM public.invitation i JOIN public.workspace w ON w.id = i.workspace_id
		WHERE i.token_hash = given AND i.ended_at IS NULL AND i.expires_at > now() AND i.uses < i.most_uses;
END $$;
--> statement-breakpoint
-- Lets the acting person into the invitation's workspace: 'joined', 'already' (nothing is used up), 'other-address' where
-- it names another address than their verified one, or null where it opens nothing.
CREATE FUNCTION accept_invitation(given bytea) RETURNS jsonb
	LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	person public.app_user;
	found_one public.invitation;
BEGIN
	IF current_setting('app.actor_kind', true) IS DISTINCT FROM 'user' THEN
		RETURN NULL;
	END IF;
	SELECT * INTO person FROM public.app_user WHERE id = nullif(current_setting('app.actor_id', true), '')::uuid;
	SELECT * INTO found_one FROM public.invitation
		WHERE token_hash = given AND ended_at IS NULL AND expires_at > now() AND uses < most_uses FOR UPDATE;
	IF found_one.id IS NULL OR person.id IS NULL THEN
		RETURN NULL;
	END IF;
	IF NOT person.email_verified OR found_one.email <> person.email THEN
		RETURN jsonb_build_object('outcome', 'other-address', 'workspaceId', found_one.workspace_id);
	END IF;
	INSERT INTO public.member (workspace_id, user_id, access_role)
		VALUES (found_one.workspace_id, person.id, found_one.access_role) ON CONFLICT DO NOTHING;
	IF NOT FOUND THEN
		RETURN jsonb_build_object('outcome', 'already', 'workspaceId', found_one.workspace_id);
	END IF;
	UPDATE public.invitation SET uses = uses + 1 WHERE id = found_one.id;
	RETURN jsonb_build_object('outcome', 'joined', 'workspaceId', found_one.workspace_id,
		'invitationId', found_one.id, 'accessRole', found_one.access_role);
END $$;
--> statement-breakpoint
-- One more try at something limited: whether it is allowed, and in how many seconds the next one is. One statement, so
-- that however many come at once, exactly `most` are let through.
CREATE FUNCTION take_turn(wanted text, most int, seconds int) RETURNS TABLE (is_allowed boolean, retry_after int)
	LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
	INSERT INTO public.rate_limit AS known (key, count, ends_at)
	VALUES (wanted, 1, now() + make_interval(secs => seconds))
	ON CONFLICT (key) DO UPDATE SET
		count = CASE WHEN known.ends_at <= now() THEN 1 ELSE least(known.count, most) + 1 END,
		ends_at = CASE WHEN known.ends_at <= now() THEN excluded.ends_at ELSE known.ends_at END
	RETURNING known.count <= most, greatest(1, ceil(extract(epoch FROM known.ends_at - now())))::int;
$$;
--> statement-breakpoint
-- Takes a try back that was none: limits of failures count before the check, and a success is no failure.
CREATE FUNCTION give_turn_back(wanted text) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
	UPDATE public.rate_limit SET count = greatest(count - 1, 0) WHERE key = wanted AND ends_at > now();
$$;
--> statement-breakpoint
-- Forgets windows that have ended, and audit rows older than 400 days.
CREATE FUNCTION sweep_limits_and_audit() RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
	DELETE FROM public.rate_limit WHERE ends_at < now() - interval '2 days';
	DELETE FROM public.audit WHERE at < now() - interval '400 days';
$$;
--> statement-breakpoint
-- Gives an audit row its time, its place and the hash that ties it to the row before. One chain a workspace, one an
-- account, one for the rest; the lock makes rows of a chain wait for each other until their transactions end.
CREATE FUNCTION chain_audit() RETURNS trigger LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	previous public.audit;
BEGIN
	PERFORM pg_advisory_xact_lock(hashtextextended(concat('audit ', coalesce(new.workspace_id, new.user_id)), 0));
	SELECT * INTO previous FROM public.audit
		WHERE workspace_id IS NOT DISTINCT FROM new.workspace_id
			AND (new.workspace_id IS NOT NULL OR user_id IS NOT DISTINCT FROM new.user_id)
		ORDER BY position DESC LIMIT 1;
	new.id := gen_random_uuid();
	new.at := date_trunc('milliseconds', clock_timestamp());
	new.position := coalesce(previous.position, 0) + 1;
	new.previous_hash := previous.hash;
	new.hash := public.audit_hash(new);
	RETURN new;
END $$;
--> statement-breakpoint
CREATE FUNCTION audit_hash(line public.audit) RETURNS bytea LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
	RETURN sha256(coalesce(line.previous_hash, ''::bytea) || convert_to(jsonb_build_array(
		line.id, line.workspace_id, line.position, extract(epoch FROM line.at), line.actor_kind, line.actor_id, line.user_id,
		line.event, line.object_kind, line.object_id, line.outcome, line.network, line.details
	)::text, 'UTF8'));
--> statement-breakpoint
CREATE TRIGGER chain BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION chain_audit();
--> statement-breakpoint
-- A workspace is never left without an owner. The lock on its row makes two owners who leave do so one after the other.
CREATE FUNCTION keep_an_owner() RETURNS trigger LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	PERFORM FROM public.workspace WHERE id = old.workspace_id FOR UPDATE;
	IF FOUND AND NOT EXISTS (
		SELECT FROM public.member WHERE workspace_id = old.workspace_id AND access_role = 'owner'
	) THEN
		RAISE EXCEPTION 'the last owner cannot leave' USING ERRCODE = 'PL001';
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_an_owner AFTER UPDATE OR DELETE ON member FOR EACH ROW WHEN (old.access_role = 'owner')
	EXECUTE FUNCTION keep_an_owner();
--> statement-breakpoint
REVOKE ALL ON FUNCTION session_user_id(text), touch_session(text), has_second_factor(uuid), may_enter(public.workspace, uuid), app_workspaces(text[]),
	app_is_empty(uuid), app_led_assessments(), app_responses(), assessment_access_as(text, uuid, uuid), assessment_access_of(bytea, text, uuid), workspace_access_as(uuid, uuid),
	my_workspaces(), claim_assessment(bytea, uuid, uuid), invitation_by_token(bytea), accept_invitation(bytea), take_turn(text, int, int), give_turn_back(text), sweep_limits_and_audit(), chain_audit(),
	audit_hash(public.audit), keep_an_owner() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION session_user_id(text), touch_session(text), has_second_factor(uuid), may_enter(public.workspace, uuid), app_workspaces(text[]),
	app_is_empty(uuid), app_led_assessments(), app_responses(), assessment_access_as(text, uuid, uuid), assessment_access_of(bytea, text, uuid), workspace_access_as(uuid, uuid),
	my_workspaces(), claim_assessment(bytea, uuid, uuid), invitation_by_token(bytea), accept_invitation(bytea), take_turn(text, int, int), give_turn_back(text), sweep_limits_and_audit(), audit_hash(public.audit)
	TO plimsoll_app, CURRENT_USER;
--> statement-breakpoint
CREATE POLICY own ON app_user FOR SELECT TO plimsoll_app
	USING ((SELECT app_actor_kind()) = 'user' AND id = (SELECT app_actor_id()));
--> statement-breakpoint
CREATE POLICY fellows ON app_user FOR SELECT TO plimsoll_app USING (
	(SELECT app_actor_kind()) = 'user' AND id IN (
		SELECT user_id FROM member WHERE workspace_id = ANY ((SELECT app_workspaces('{owner,admin,member,viewer}'))::uuid[])
	)
);
--> statement-breakpoint
CREATE POLICY create_new ON workspace FOR INSERT TO plimsoll_app
	WITH CHECK ((SELECT app_actor_kind()) = 'user' AND app_is_empty(id));
--> statement-breakpoint
CREATE POLICY inside_read ON workspace FOR SELECT TO plimsoll_app
	USING (id = ANY ((SELECT app_workspaces('{owner,admin,member,viewer}'))::uuid[]));
--> statement-breakpoint
CREATE POLICY owners_update ON workspace FOR UPDATE TO plimsoll_app
	USING (id = ANY ((SELECT app_workspaces('{owner,admin}'))::uuid[]));
--> statement-breakpoint
CREATE POLICY owners_delete ON workspace FOR DELETE TO plimsoll_app
	USING (id = ANY ((SELECT app_workspaces('{owner}'))::uuid[]));
--> statement-breakpoint
-- The first member of a workspace is who makes it, as its owner; everybody else comes by an invitation.
CREATE POLICY found_it ON member FOR INSERT TO plimsoll_app WITH CHECK (
	(SELECT app_actor_kind()) = 'user' AND user_id = (SELECT app_actor_id()) AND access_role = 'owner' AND app_is_empty(workspace_id)
);
--> statement-breakpoint
CREATE POLICY inside_read ON member FOR SELECT TO plimsoll_app USING (
	workspace_id = ANY ((SELECT app_workspaces('{owner,admin,member,viewer}'))::uuid[])
	OR (SELECT app_actor_kind()) = 'user' AND user_id = (SELECT app_actor_id())
);
--> statement-breakpoint
CREATE POLICY heads_update ON member FOR UPDATE TO plimsoll_app
	USING (workspace_id = ANY ((SELECT app_workspaces('{owner,admin}'))::uuid[]));
--> statement-breakpoint
CREATE POLICY heads_delete ON member FOR DELETE TO plimsoll_app USING (
	workspace_id = ANY ((SELECT app_workspaces('{owner,admin}'))::uuid[])
	OR (SELECT app_actor_kind()) = 'user' AND user_id = (SELECT app_actor_id())
);
--> statement-breakpoint
CREATE POLICY heads ON invitation TO plimsoll_app
	USING (workspace_id = ANY ((SELECT app_workspaces('{owner,admin}'))::uuid[]))
	WITH CHECK (workspace_id = ANY ((SELECT app_workspaces('{owner,admin}'))::uuid[]));
--> statement-breakpoint
CREATE POLICY add ON audit FOR INSERT TO plimsoll_app WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY owners_read ON audit FOR SELECT TO plimsoll_app USING (
	workspace_id = ANY ((SELECT app_workspaces('{owner}'))::uuid[])
	OR (SELECT app_actor_kind()) = 'user' AND workspace_id IS NULL AND user_id = (SELECT app_actor_id())
);
--> statement-breakpoint
CREATE POLICY own ON idempotency_key TO plimsoll_app
	USING (actor_kind = (SELECT app_actor_kind()) AND actor_id = (SELECT app_actor_id()))
	WITH CHECK (actor_kind = (SELECT app_actor_kind()) AND actor_id = (SELECT app_actor_id()));
--> statement-breakpoint
CREATE POLICY sweep_read ON idempotency_key FOR SELECT TO plimsoll_app USING ((SELECT app_actor_kind()) = 'system');
--> statement-breakpoint
CREATE POLICY sweep_delete ON idempotency_key FOR DELETE TO plimsoll_app USING ((SELECT app_actor_kind()) = 'system');
--> statement-breakpoint
-- A new assessment is nobody's, or lies in a workspace of whoever makes it.
DROP POLICY create_new ON assessment;
--> statement-breakpoint
CREATE POLICY create_new ON assessment FOR INSERT TO plimsoll_app WITH CHECK (
	(SELECT app_actor_kind()) IN ('guest', 'user') AND app_is_unclaimed(id)
	AND (workspace_id IS NULL OR workspace_id = ANY ((SELECT app_workspaces('{owner,admin,member}'))::uuid[]))
);
--> statement-breakpoint
DROP POLICY accessible_update ON assessment;
--> statement-breakpoint
CREATE POLICY accessible_update ON assessment FOR UPDATE TO plimsoll_app
	USING (id = ANY ((SELECT app_assessments())::uuid[]))
	WITH CHECK (workspace_id IS NULL OR workspace_id = ANY ((SELECT app_workspaces('{owner,admin,member}'))::uuid[]));
--> statement-breakpoint
DROP POLICY accessible_delete ON assessment;
--> statement-breakpoint
CREATE POLICY accessible_delete ON assessment FOR DELETE TO plimsoll_app USING (
	id = ANY ((SELECT app_assessments())::uuid[])
	AND (workspace_id IS NULL OR workspace_id = ANY ((SELECT app_workspaces('{owner,admin}'))::uuid[]))
);
--> statement-breakpoint
DROP POLICY sweep_delete ON assessment;
--> statement-breakpoint
CREATE POLICY sweep_delete ON assessment FOR DELETE TO plimsoll_app
	USING ((SELECT app_actor_kind()) = 'system' AND workspace_id IS NULL);
--> statement-breakpoint
DROP POLICY accessible ON response;
--> statement-breakpoint
CREATE POLICY own_read ON response FOR SELECT TO plimsoll_app USING (id = ANY ((SELECT app_responses())::uuid[]));
--> statement-breakpoint
CREATE POLICY own_update ON response FOR UPDATE TO plimsoll_app USING (id = ANY ((SELECT app_responses())::uuid[]));
--> statement-breakpoint
CREATE POLICY own_delete ON response FOR DELETE TO plimsoll_app USING (id = ANY ((SELECT app_responses())::uuid[]));
--> statement-breakpoint
CREATE POLICY create_new ON response FOR INSERT TO plimsoll_app WITH CHECK (
	assessment_id = ANY ((SELECT app_assessments())::uuid[])
	AND actor_kind = (SELECT app_actor_kind()) AND actor_id = (SELECT app_actor_id())
);
--> statement-breakpoint
DROP POLICY accessible ON answer;
--> statement-breakpoint
CREATE POLICY own ON answer TO plimsoll_app
	USING (response_id = ANY ((SELECT app_responses())::uuid[]))
	WITH CHECK (response_id = ANY ((SELECT app_responses())::uuid[]));
--> statement-breakpoint
-- Whoever merely answers in a round sees no other respondent there, and ends nobody's access but its own.
DROP POLICY accessible_read ON assessment_access;
--> statement-breakpoint
CREATE POLICY accessible_read ON assessment_access FOR SELECT TO plimsoll_app USING (
	assessment_id = ANY ((SELECT app_led_assessments())::uuid[])
	OR actor_kind = (SELECT app_actor_kind()) AND actor_id = (SELECT app_actor_id())
);
--> statement-breakpoint
DROP POLICY accessible_delete ON assessment_access;
--> statement-breakpoint
CREATE POLICY accessible_delete ON assessment_access FOR DELETE TO plimsoll_app USING (
	assessment_id = ANY ((SELECT app_led_assessments())::uuid[])
	OR actor_kind = (SELECT app_actor_kind()) AND actor_id = (SELECT app_actor_id())
);
--> statement-breakpoint
DROP POLICY accessible ON resume_link;
--> statement-breakpoint
CREATE POLICY led ON resume_link TO plimsoll_app
	USING (assessment_id = ANY ((SELECT app_led_assessments())::uuid[]))
	WITH CHECK (assessment_id = ANY ((SELECT app_led_assessments())::uuid[]));
