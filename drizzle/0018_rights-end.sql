-- A right ends with its holder. What lies in a workspace is opened by membership there, or by answering in a round, and
-- by nothing else: a resume link made by a member outlived the membership.
DELETE FROM resume_link WHERE assessment_id IN (SELECT id FROM assessment WHERE workspace_id IS NOT NULL);
--> statement-breakpoint
DELETE FROM assessment_access WHERE via <> 'respondent'
	AND assessment_id IN (SELECT id FROM assessment WHERE workspace_id IS NOT NULL);
--> statement-breakpoint
-- Invitations of people who may not invite any more.
UPDATE invitation SET ended_at = now() WHERE ended_at IS NULL AND NOT EXISTS (
	SELECT FROM member WHERE member.workspace_id = invitation.workspace_id AND member.user_id = invitation.created_by
		AND member.access_role IN ('owner', 'admin')
);
--> statement-breakpoint
DROP POLICY led ON resume_link;
--> statement-breakpoint
CREATE FUNCTION app_is_in_workspace(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	RETURN EXISTS (SELECT FROM public.assessment WHERE id = wanted AND workspace_id IS NOT NULL);
END $$;
--> statement-breakpoint
-- A round lies in a workspace, so this leaves none to rounds either.
CREATE POLICY led ON resume_link TO plimsoll_app
	USING (assessment_id = ANY ((SELECT app_led_assessments())::uuid[]))
	WITH CHECK (assessment_id = ANY ((SELECT app_led_assessments())::uuid[]) AND NOT app_is_in_workspace(assessment_id));
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app_assessments() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	kind text := nullif(current_setting('app.actor_kind', true), '');
	acting uuid := nullif(current_setting('app.actor_id', true), '')::uuid;
BEGIN
	IF kind <> 'user' THEN
		RETURN ARRAY(
			SELECT x.assessment_id FROM public.assessment_access x JOIN public.assessment a ON a.id = x.assessment_id
			WHERE x.actor_kind = kind AND x.actor_id = acting AND (x.via = 'respondent' OR a.workspace_id IS NULL)
		);
	END IF;
	RETURN ARRAY(
		SELECT x.assessment_id FROM public.assessment_access x JOIN public.assessment a ON a.id = x.assessment_id
			WHERE x.actor_kind = kind AND x.actor_id = acting AND x.via <> 'respondent' AND a.workspace_id IS NULL
		UNION ALL
		SELECT id FROM public.assessment WHERE workspace_id = ANY (public.app_workspaces('{owner,admin,member,viewer}'))
	);
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app_led_assessments() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	kind text := nullif(current_setting('app.actor_kind', true), '');
	acting uuid := nullif(current_setting('app.actor_id', true), '')::uuid;
BEGIN
	RETURN ARRAY(
		SELECT x.assessment_id FROM public.assessment_access x JOIN public.assessment a ON a.id = x.assessment_id
			WHERE x.actor_kind = kind AND x.actor_id = acting AND x.via <> 'respondent' AND a.workspace_id IS NULL
		UNION ALL
		SELECT id FROM public.assessment WHERE workspace_id = ANY (public.app_workspaces('{owner,admin,member}'))
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
			-- A person who answers as a member of the workspace answers no more once they have left it.
			AND CASE WHEN aa.via = 'respondent' THEN kind = 'guest' OR m.user_id IS NOT NULL ELSE a.workspace_id IS NULL END
		CROSS JOIN LATERAL (
			SELECT coalesce(m.access_role, aa.via) AS name, aa.via IS NOT DISTINCT FROM 'respondent' AS answers
		) right_of
		WHERE a.id = wanted AND right_of.name IS NOT NULL;
END $$;
--> statement-breakpoint
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
			JOIN public.assessment a ON a.id = aa.assessment_id AND (aa.via = 'respondent' OR a.workspace_id IS NULL)
			WHERE g.secret_hash = guest_hash;
	END IF;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION assessment_by_resume(hash bytea) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
	RETURN (
		SELECT l.assessment_id FROM public.resume_link l JOIN public.assessment a ON a.id = l.assessment_id
		WHERE l.token_hash = hash AND l.expires_at > now() AND a.workspace_id IS NULL
	);
--> statement-breakpoint
-- Gives the acting guest access; the row lock makes renewing a link and opening it happen one after the other, and a move
-- into a workspace deletes the link first. The check after it sees a move that came before.
CREATE OR REPLACE FUNCTION open_by_resume(hash bytea) RETURNS uuid LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	found_id uuid;
BEGIN
	IF public.app_actor_kind() IS DISTINCT FROM 'guest' OR public.app_actor_id() IS NULL THEN
		RETURN NULL;
	END IF;
	SELECT assessment_id INTO found_id FROM public.resume_link
		WHERE token_hash = hash AND expires_at > now() FOR SHARE;
	IF found_id IS NULL OR public.app_is_in_workspace(found_id) THEN
		RETURN NULL;
	END IF;
	INSERT INTO public.assessment_access (assessment_id, actor_kind, actor_id, via)
		VALUES (found_id, 'guest', public.app_actor_id(), 'resume') ON CONFLICT DO NOTHING;
	RETURN found_id;
END $$;
--> statement-breakpoint
-- Gives a guest's assessment to the acting person, or to a workspace of theirs, once: of two who claim it at a time the
-- second one finds no guest any more. Every device and the resume link lose it. A device that came by the resume link of
-- somebody else's account takes nothing from them.
CREATE OR REPLACE FUNCTION claim_assessment(guest_hash bytea, wanted uuid, into_workspace uuid) RETURNS boolean
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
	) OR EXISTS (
		SELECT FROM public.assessment_access WHERE assessment_id = wanted AND actor_kind = 'user' AND actor_id <> person
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
-- A device put out by another one leaves the account in whose name the assessment is kept.
DROP POLICY accessible_delete ON assessment_access;
--> statement-breakpoint
CREATE POLICY accessible_delete ON assessment_access FOR DELETE TO plimsoll_app USING (
	actor_kind = (SELECT app_actor_kind()) AND actor_id = (SELECT app_actor_id())
	OR actor_kind = 'guest' AND via <> 'respondent' AND assessment_id = ANY ((SELECT app_led_assessments())::uuid[])
);
--> statement-breakpoint
-- What ends when somebody leaves a workspace or gets a lower access role there, however that comes about: invitations that
-- they made and may not make any more, and share links, unless the workspace lets the links of a leaver stay. They would
-- come back to life with the access role.
CREATE FUNCTION end_ways_in() RETURNS trigger LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	role_left text := CASE TG_OP WHEN 'UPDATE' THEN new.access_role END;
BEGIN
	IF role_left IS NULL OR role_left NOT IN ('owner', 'admin') THEN
		UPDATE public.invitation SET ended_at = now()
			WHERE workspace_id = old.workspace_id AND created_by = old.user_id AND ended_at IS NULL;
	END IF;
	IF role_left = 'viewer' OR role_left IS NULL
		AND EXISTS (SELECT FROM public.workspace WHERE id = old.workspace_id AND links_of_leaver = 'end') THEN
		UPDATE public.share_link l SET ended_at = now(), frozen = NULL FROM public.assessment a
			WHERE a.id = l.assessment_id AND a.workspace_id = old.workspace_id
				AND l.creator_kind = 'user' AND l.creator_id = old.user_id AND l.ended_at IS NULL;
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER end_ways_in AFTER UPDATE OF access_role OR DELETE ON member FOR EACH ROW EXECUTE FUNCTION end_ways_in();
--> statement-breakpoint
DROP FUNCTION invitation_by_token(bytea);
--> statement-breakpoint
-- What an invitation's link offers, as long as it can be used, and who made it. No row: wrong, used up, ended or too old,
-- all the same.
CREATE FUNCTION invitation_by_token(given bytea)
	RETURNS TABLE (id uuid, workspace_id uuid, workspace_name text, access_role text, email text, inviter_name text, expires_at timestamptz)
	LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY SELECT i.id, w.id, w.name, i.access_role, i.email, u.name, i.expires_at
		FROM public.invitation i
		JOIN public.workspace w ON w.id = i.workspace_id
		LEFT JOIN public.app_user u ON u.id = i.created_by
		WHERE i.token_hash = given AND i.ended_at IS NULL AND i.expires_at > now() AND i.uses < i.most_uses;
END $$;
--> statement-breakpoint
-- Lets the acting person into the invitation's workspace: 'joined', 'already' (nothing is used up), 'other-address' where
-- it names another address than their verified one, 'removed' where somebody took them out or changed their access role
-- since it was made, or null where it opens nothing.
CREATE OR REPLACE FUNCTION accept_invitation(given bytea) RETURNS jsonb
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
	IF EXISTS (SELECT FROM public.member WHERE workspace_id = found_one.workspace_id AND user_id = person.id) THEN
		RETURN jsonb_build_object('outcome', 'already', 'workspaceId', found_one.workspace_id);
	END IF;
	IF EXISTS (
		SELECT FROM public.audit WHERE workspace_id = found_one.workspace_id AND object_id = person.id::text
			AND event IN ('member.removed', 'member.role-changed') AND outcome = 'done'
			AND at >= date_trunc('milliseconds', found_one.created_at)
	) THEN
		RETURN jsonb_build_object('outcome', 'removed', 'workspaceId', found_one.workspace_id);
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
REVOKE ALL ON FUNCTION app_is_in_workspace(uuid), end_ways_in(), invitation_by_token(bytea) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_is_in_workspace(uuid), invitation_by_token(bytea) TO plimsoll_app, CURRENT_USER;
