-- One more try at something that gets slower: whether it is allowed, in how many seconds the next one is, and how many
-- are still free of waiting. A try that comes too early does not count, or whoever tries on could prolong the wait for all.
CREATE FUNCTION take_delayed_turn(wanted text, free int, first_seconds int, longest_seconds int)
	RETURNS TABLE (is_allowed boolean, retry_after int, free_left int)
	LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	known public.rate_limit;
	tries int;
	wait int;
BEGIN
	INSERT INTO public.rate_limit (key, count, ends_at) VALUES (wanted, 0, clock_timestamp()) ON CONFLICT DO NOTHING;
	SELECT * INTO known FROM public.rate_limit WHERE key = wanted FOR UPDATE;
	IF known.count >= free AND known.ends_at > clock_timestamp() THEN
		RETURN QUERY SELECT false, greatest(1, ceil(extract(epoch FROM known.ends_at - clock_timestamp())))::int, 0;
		RETURN;
	END IF;
	tries := CASE WHEN known.ends_at < clock_timestamp() - interval '15 minutes' THEN 1 ELSE coalesce(known.count, 0) + 1 END;
	wait := CASE WHEN tries < free THEN 0 ELSE least(longest_seconds, first_seconds * 2 ^ least(tries - free, 20)) END;
	UPDATE public.rate_limit SET count = tries, ends_at = clock_timestamp() + make_interval(secs => wait) WHERE key = wanted;
	RETURN QUERY SELECT true, wait, greatest(free - tries, 0);
END $$;
--> statement-breakpoint
-- Takes a try back that was none, also where the wait after it is over: what is counted there is kept for a while.
CREATE OR REPLACE FUNCTION give_turn_back(wanted text) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER
	SET search_path = pg_catalog, pg_temp AS $$
	UPDATE public.rate_limit SET count = greatest(count - 1, 0) WHERE key = wanted;
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION take_delayed_turn(text, int, int, int) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION take_delayed_turn(text, int, int, int) TO plimsoll_app, CURRENT_USER;
