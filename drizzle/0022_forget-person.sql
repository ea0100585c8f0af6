-- Whoever deletes their account is named nowhere: a member who answered in a round was copied there by name. A name that a
-- lead gave with a personal link is the lead's.
CREATE FUNCTION forget_person() RETURNS trigger LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	UPDATE public.respondent SET name = NULL WHERE via <> 'personal' AND actor_kind = 'user' AND actor_id = old.id;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER forget_person AFTER DELETE ON app_user FOR EACH ROW EXECUTE FUNCTION forget_person();
--> statement-breakpoint
UPDATE respondent SET name = NULL WHERE via <> 'personal' AND actor_kind = 'user'
	AND NOT EXISTS (SELECT FROM app_user WHERE app_user.id = respondent.actor_id);
--> statement-breakpoint
REVOKE ALL ON FUNCTION forget_person() FROM PUBLIC;
