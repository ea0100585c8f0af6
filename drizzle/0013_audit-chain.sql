CREATE INDEX "audit_account_chain" ON "audit" USING btree ("user_id","position") WHERE "audit"."workspace_id" is null;--> statement-breakpoint
CREATE INDEX "audit_nobody_chain" ON "audit" USING btree ("position") WHERE "audit"."workspace_id" is null and "audit"."user_id" is null;
--> statement-breakpoint
-- The same chains as before, each looked up by an index: IS NOT DISTINCT FROM uses none, so that every row that was added
-- read the whole log.
CREATE OR REPLACE FUNCTION chain_audit() RETURNS trigger LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	previous public.audit;
BEGIN
	PERFORM pg_advisory_xact_lock(hashtextextended(concat('audit ', coalesce(new.workspace_id, new.user_id)), 0));
	IF new.workspace_id IS NOT NULL THEN
		SELECT * INTO previous FROM public.audit WHERE workspace_id = new.workspace_id ORDER BY position DESC LIMIT 1;
	ELSIF new.user_id IS NOT NULL THEN
		SELECT * INTO previous FROM public.audit WHERE workspace_id IS NULL AND user_id = new.user_id ORDER BY position DESC LIMIT 1;
	ELSE
		SELECT * INTO previous FROM public.audit WHERE workspace_id IS NULL AND user_id IS NULL ORDER BY position DESC LIMIT 1;
	END IF;
	new.id := gen_random_uuid();
	new.at := date_trunc('milliseconds', clock_timestamp());
	new.position := coalesce(previous.position, 0) + 1;
	new.previous_hash := previous.hash;
	new.hash := public.audit_hash(new);
	RETURN new;
END $$;
