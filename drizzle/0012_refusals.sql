-- Who was refused at an object that is there, and whose log it is: a workspace's, or its owner's where it lies in none.
-- No row for what does not exist, for who is not signed in, and for what belongs to a guest, who has no log.
CREATE FUNCTION denied_at(kind text, wanted uuid, known_user uuid, token text)
	RETURNS TABLE (workspace_id uuid, owner_id uuid, actor_id uuid, is_member boolean)
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
	WITH place AS (
		SELECT w.id AS workspace_id, NULL::uuid AS owner_id FROM public.workspace w WHERE kind = 'workspace' AND w.id = wanted
		UNION ALL
		SELECT a.workspace_id, own.actor_id
			FROM public.assessment a
			LEFT JOIN public.assessment_access own ON a.workspace_id IS NULL AND own.assessment_id = a.id
				AND own.actor_kind = 'user' AND own.via IN ('creation', 'claim')
			WHERE kind = 'assessment' AND a.id = wanted
	)
	SELECT place.workspace_id, place.owner_id, asking.id,
			EXISTS (SELECT FROM public.member m WHERE m.workspace_id = place.workspace_id AND m.user_id = asking.id)
		FROM place, (SELECT coalesce(known_user, public.session_user_id(token)) AS id) asking
		WHERE asking.id IS NOT NULL AND coalesce(place.workspace_id, place.owner_id) IS NOT NULL
		LIMIT 1;
$$;
--> statement-breakpoint
-- Into whose log a share link's refusals belong; null where there is no such link.
CREATE FUNCTION share_link_log(wanted uuid) RETURNS jsonb
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
	SELECT public.share_link_log_of(l) FROM public.share_link l WHERE l.id = wanted;
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION denied_at(text, uuid, uuid, text), share_link_log(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION denied_at(text, uuid, uuid, text), share_link_log(uuid) TO plimsoll_app, CURRENT_USER;
