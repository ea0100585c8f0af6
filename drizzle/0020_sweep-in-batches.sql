DROP INDEX "share_link_expires_at";--> statement-breakpoint
CREATE INDEX "guest_seen_at" ON "guest" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "invitation_created_by" ON "invitation" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "round_opened_by" ON "round" USING btree ("opened_by");--> statement-breakpoint
CREATE INDEX "round_closed_by" ON "round" USING btree ("closed_by");--> statement-breakpoint
CREATE INDEX "session_expires_at" ON "session" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "session_created_at" ON "session" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "share_link_over" ON "share_link" USING btree ((coalesce("ended_at", "expires_at")));--> statement-breakpoint
CREATE INDEX "app_user_unconfirmed" ON "app_user" USING btree ("created_at") WHERE not "app_user"."email_verified";--> statement-breakpoint
CREATE INDEX "verification_expires_at" ON "verification" USING btree ("expires_at");
--> statement-breakpoint
-- As before, but at most so many rows of each kind at a time; returns the most that it found of one kind.
DROP FUNCTION sweep_limits_and_audit();
--> statement-breakpoint
CREATE FUNCTION sweep_limits_and_audit(most int DEFAULT 500) RETURNS bigint LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
	WITH limits AS (
		DELETE FROM public.rate_limit WHERE key = ANY (ARRAY(
			SELECT key FROM public.rate_limit WHERE ends_at < now() - interval '2 days' ORDER BY ends_at LIMIT most
		)) RETURNING key
	), rows AS (
		DELETE FROM public.audit WHERE id = ANY (ARRAY(
			SELECT id FROM public.audit WHERE at < now() - interval '400 days' ORDER BY at LIMIT most
		)) RETURNING id
	)
	SELECT greatest((SELECT count(*) FROM limits), (SELECT count(*) FROM rows));
$$;
--> statement-breakpoint
DROP FUNCTION sweep_share_links();
--> statement-breakpoint
CREATE FUNCTION sweep_share_links(most int DEFAULT 500) RETURNS bigint LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
	WITH views AS (
		DELETE FROM public.share_view WHERE (link_id, day, network) IN (
			SELECT link_id, day, network FROM public.share_view WHERE day < (now() AT TIME ZONE 'UTC')::date - 35 ORDER BY day LIMIT most
		) RETURNING link_id
	), links AS (
		DELETE FROM public.share_link WHERE id = ANY (ARRAY(
			SELECT id FROM public.share_link WHERE coalesce(ended_at, expires_at) < now() - interval '35 days'
				ORDER BY coalesce(ended_at, expires_at) LIMIT most
		)) RETURNING id
	)
	SELECT greatest((SELECT count(*) FROM views), (SELECT count(*) FROM links));
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION sweep_limits_and_audit(int), sweep_share_links(int) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION sweep_limits_and_audit(int), sweep_share_links(int) TO plimsoll_app, CURRENT_USER;
