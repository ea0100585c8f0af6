-- Share links. Owners reach them by the row policies; visitors, who are nobody here, by the functions below alone.
GRANT SELECT, INSERT, UPDATE ON share_link TO plimsoll_app;
--> statement-breakpoint
GRANT SELECT ON share_view TO plimsoll_app;
--> statement-breakpoint
ALTER TABLE share_link FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE share_view FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- What the owner's functions below need; a query as plimsoll_app never gets these.
CREATE POLICY look_up ON share_link FOR SELECT TO CURRENT_USER USING (true);
--> statement-breakpoint
CREATE POLICY use ON share_link FOR UPDATE TO CURRENT_USER USING (true);
--> statement-breakpoint
CREATE POLICY sweep ON share_link FOR DELETE TO CURRENT_USER
	USING (coalesce(ended_at, expires_at) < now() - interval '35 days');
--> statement-breakpoint
CREATE POLICY count_views ON share_view TO CURRENT_USER USING (true) WITH CHECK (true);
--> statement-breakpoint
-- What a link is now: 'open', or why it opens nothing. Its rights are its creator's present ones: it goes on without
-- them only where the creator has left a workspace that lets the links of a leaver stay.
CREATE FUNCTION share_link_state(link public.share_link) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	IF link.ended_at IS NOT NULL THEN
		RETURN 'ended';
	ELSIF link.expires_at <= now() THEN
		RETURN 'expired';
	ELSIF link.locked_at IS NOT NULL THEN
		RETURN 'locked';
	ELSIF EXISTS (
		SELECT FROM public.assessment_access_as(link.creator_kind, link.creator_id, link.assessment_id) held
		WHERE held.access IN ('creation', 'resume', 'claim', 'member', 'admin', 'owner')
	) OR EXISTS (
		SELECT FROM public.assessment a JOIN public.workspace w ON w.id = a.workspace_id
		WHERE a.id = link.assessment_id AND w.links_of_leaver = 'stay'
			AND NOT EXISTS (SELECT FROM public.member m WHERE m.workspace_id = w.id AND m.user_id = link.creator_id)
	) THEN
		RETURN 'open';
	END IF;
	RETURN 'left';
END $$;
--> statement-breakpoint
-- The open link of a token. No row: wrong, expired, ended or locked, all the same.
CREATE FUNCTION share_link_by_token(given bytea) RETURNS TABLE (id uuid, passphrase_version int, has_passphrase boolean)
	LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY SELECT l.id, l.passphrase_version, l.passphrase_hash IS NOT NULL FROM public.share_link l
		WHERE l.token_hash = given AND public.share_link_state(l) = 'open';
END $$;
--> statement-breakpoint
-- The same for who has shown the token before, while the passphrase is still of that version.
CREATE FUNCTION share_link_by_visit(wanted uuid, version int) RETURNS TABLE (id uuid, passphrase_version int, has_passphrase boolean)
	LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY SELECT l.id, l.passphrase_version, l.passphrase_hash IS NOT NULL FROM public.share_link l
		WHERE l.id = wanted AND l.passphrase_version = version AND public.share_link_state(l) = 'open';
END $$;
--> statement-breakpoint
-- What a visitor is shown, for its files and pictures.
CREATE FUNCTION shared_report(wanted uuid, version int) RETURNS jsonb
	LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	RETURN (
		SELECT public.shared_report_of(l) FROM public.share_link l
		WHERE l.id = wanted AND l.passphrase_version = version AND public.share_link_state(l) = 'open'
	);
END $$;
--> statement-breakpoint
CREATE FUNCTION shared_report_of(link public.share_link) RETURNS jsonb LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
	RETURN jsonb_build_object(
		'id', link.id, 'detail', link.detail, 'frozen', link.frozen, 'revision', link.revision,
		'frozenAt', to_char(link.frozen_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
		'ageDays', floor(extract(epoch FROM now() - link.frozen_at) / 86400)::int
	);
--> statement-breakpoint
-- The same for its page, counted as a view. One statement checks and counts, so that a link being ended either still
-- shows and counts, or neither. 'first' says whose log the first view belongs into.
CREATE FUNCTION view_shared_report(wanted uuid, version int, seen_from text) RETURNS jsonb
	LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	link public.share_link;
BEGIN
	UPDATE public.share_link l SET views = l.views + 1, last_used_at = now()
		WHERE l.id = wanted AND l.passphrase_version = version AND public.share_link_state(l) = 'open'
		RETURNING * INTO link;
	IF link.id IS NULL THEN
		RETURN NULL;
	END IF;
	INSERT INTO public.share_view AS known (link_id, day, network)
		VALUES (wanted, (now() AT TIME ZONE 'UTC')::date, seen_from)
		ON CONFLICT (link_id, day, network) DO UPDATE SET count = known.count + 1;
	RETURN public.shared_report_of(link) || CASE WHEN link.views = 1
		THEN jsonb_build_object('first', public.share_link_log_of(link)) ELSE '{}' END;
END $$;
--> statement-breakpoint
CREATE FUNCTION share_link_log_of(link public.share_link) RETURNS jsonb LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
	RETURN jsonb_build_object(
		'workspaceId', (SELECT a.workspace_id FROM public.assessment a WHERE a.id = link.assessment_id),
		'userId', CASE link.creator_kind WHEN 'user' THEN link.creator_id END
	);
--> statement-breakpoint
-- One more try at a passphrase, and the hash that it has to fit. Counted before it is checked, so that however many come
-- at once, no more than 50 a day are checked. Null: nothing to try.
CREATE FUNCTION try_share_passphrase(wanted uuid, version int) RETURNS text
	LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	found_hash text;
BEGIN
	UPDATE public.share_link l SET
			failures = CASE WHEN l.failures_since > now() - interval '1 day' THEN l.failures + 1 ELSE 1 END,
			failures_since = CASE WHEN l.failures_since > now() - interval '1 day' THEN l.failures_since ELSE now() END
		WHERE l.id = wanted AND l.passphrase_version = version AND l.passphrase_hash IS NOT NULL
			AND public.share_link_state(l) = 'open'
			AND NOT (l.failures >= 50 AND l.failures_since > now() - interval '1 day')
		RETURNING l.passphrase_hash INTO found_hash;
	RETURN found_hash;
END $$;
--> statement-breakpoint
-- The try was none: the passphrase was right.
CREATE FUNCTION pass_share_passphrase(wanted uuid) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
	UPDATE public.share_link SET failures = greatest(failures - 1, 0) WHERE id = wanted;
$$;
--> statement-breakpoint
-- The passphrase was wrong: after fifty of them the link is locked. Not null where this one locked it.
CREATE FUNCTION fail_share_passphrase(wanted uuid) RETURNS jsonb
	LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	link public.share_link;
BEGIN
	UPDATE public.share_link l SET locked_at = now()
		WHERE l.id = wanted AND l.locked_at IS NULL AND l.failures >= 50 AND l.failures_since > now() - interval '1 day'
		RETURNING * INTO link;
	RETURN CASE WHEN link.id IS NOT NULL THEN public.share_link_log_of(link) END;
END $$;
--> statement-breakpoint
-- Forgets from where a link was read after 35 days, and a link 35 days after its end.
CREATE FUNCTION sweep_share_links() RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
	DELETE FROM public.share_view WHERE day < (now() AT TIME ZONE 'UTC')::date - 35;
	DELETE FROM public.share_link WHERE coalesce(ended_at, expires_at) < now() - interval '35 days';
$$;
--> statement-breakpoint
-- Whoever claims a guest's assessment gets the links that the guest made: claiming hands its responses over.
CREATE FUNCTION hand_over_share_links() RETURNS trigger LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	UPDATE public.share_link SET creator_kind = 'user', creator_id = new.actor_id
		WHERE assessment_id = new.assessment_id AND creator_kind = 'guest';
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER hand_over_share_links AFTER UPDATE OF actor_kind ON response FOR EACH ROW
	WHEN (old.actor_kind = 'guest' AND new.actor_kind = 'user') EXECUTE FUNCTION hand_over_share_links();
--> statement-breakpoint
REVOKE ALL ON FUNCTION share_link_state(public.share_link), share_link_by_token(bytea), share_link_by_visit(uuid, int),
	shared_report(uuid, int), shared_report_of(public.share_link), view_shared_report(uuid, int, text),
	share_link_log_of(public.share_link), try_share_passphrase(uuid, int), pass_share_passphrase(uuid),
	fail_share_passphrase(uuid), sweep_share_links(), hand_over_share_links() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION share_link_state(public.share_link), share_link_by_token(bytea), share_link_by_visit(uuid, int),
	shared_report(uuid, int), shared_report_of(public.share_link), view_shared_report(uuid, int, text),
	share_link_log_of(public.share_link), try_share_passphrase(uuid, int), pass_share_passphrase(uuid),
	fail_share_passphrase(uuid), sweep_share_links() TO plimsoll_app, CURRENT_USER;
--> statement-breakpoint
CREATE POLICY led_read ON share_link FOR SELECT TO plimsoll_app
	USING (assessment_id = ANY ((SELECT app_led_assessments())::uuid[]));
--> statement-breakpoint
CREATE POLICY led_update ON share_link FOR UPDATE TO plimsoll_app
	USING (assessment_id = ANY ((SELECT app_led_assessments())::uuid[]))
	WITH CHECK (assessment_id = ANY ((SELECT app_led_assessments())::uuid[]));
--> statement-breakpoint
CREATE POLICY create_new ON share_link FOR INSERT TO plimsoll_app WITH CHECK (
	assessment_id = ANY ((SELECT app_led_assessments())::uuid[])
	AND creator_kind = (SELECT app_actor_kind()) AND creator_id = (SELECT app_actor_id())
);
--> statement-breakpoint
CREATE POLICY led_read ON share_view FOR SELECT TO plimsoll_app
	USING (link_id IN (SELECT id FROM share_link WHERE assessment_id = ANY ((SELECT app_led_assessments())::uuid[])));
