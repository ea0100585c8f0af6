-- What the ids in a workspace's log are called now, for its owners: people who belong to it or did, and what lies in it.
-- Names of what is gone are nowhere. The row policies show a person's name to fellows alone, so a removed one's to nobody.
CREATE FUNCTION audit_names(of_workspace uuid) RETURNS TABLE (id text, name text, opened_at text)
	LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
	IF NOT of_workspace = ANY (public.app_workspaces('{owner}')) THEN
		RETURN;
	END IF;
	RETURN QUERY
		SELECT u.id::text, u.name, NULL FROM public.app_user u WHERE u.id IN (
			SELECT m.user_id FROM public.member m WHERE m.workspace_id = of_workspace
			UNION
			SELECT l.actor_id FROM public.audit l WHERE l.workspace_id = of_workspace AND l.actor_kind = 'user'
				AND l.event IN ('member.joined', 'workspace.created')
		)
		UNION ALL
		SELECT a.id::text, a.scope, to_char(r.opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
			FROM public.assessment a LEFT JOIN public.round r ON r.assessment_id = a.id WHERE a.workspace_id = of_workspace
		UNION ALL
		SELECT s.id::text, s.name, NULL FROM public.scope s WHERE s.workspace_id = of_workspace
		UNION ALL
		SELECT i.id::text, i.email, NULL FROM public.invitation i WHERE i.workspace_id = of_workspace AND i.email IS NOT NULL
		UNION ALL
		SELECT l.id::text, concat_ws(', ', a.scope, l.label), NULL
			FROM public.share_link l JOIN public.assessment a ON a.id = l.assessment_id WHERE a.workspace_id = of_workspace;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION audit_names(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION audit_names(uuid) TO plimsoll_app, CURRENT_USER;
--> statement-breakpoint
-- People who were asked in a round and are asked no more are named nowhere but in the log, which keeps no name once its
-- workspace is deleted; from then on nobody reads or verifies that chain.
CREATE POLICY forget_names ON audit FOR UPDATE TO CURRENT_USER USING (details ? 'person') WITH CHECK (NOT details ? 'person');
--> statement-breakpoint
CREATE FUNCTION forget_names() RETURNS trigger LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	UPDATE public.audit SET details = details - 'person' WHERE workspace_id = old.id AND details ? 'person';
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER forget_names AFTER DELETE ON workspace FOR EACH ROW EXECUTE FUNCTION forget_names();
--> statement-breakpoint
REVOKE ALL ON FUNCTION forget_names() FROM PUBLIC;
