CREATE TABLE "mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"respondent_id" uuid,
	"invitation_id" uuid,
	"token_hash" "bytea",
	"sealed" "bytea",
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"queued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "mail_kind" CHECK ("mail"."kind" in ('account', 'invitation', 'asking', 'reminder')),
	CONSTRAINT "mail_state" CHECK ("mail"."state" in ('queued', 'sent', 'failed')),
	CONSTRAINT "mail_sealed" CHECK (("mail"."sealed" is not null) = ("mail"."state" = 'queued'))
);
--> statement-breakpoint
ALTER TABLE "mail" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "respondent_link" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"respondent_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "respondent_link" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_respondent_id_respondent_id_fk" FOREIGN KEY ("respondent_id") REFERENCES "public"."respondent"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_invitation_id_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "respondent_link" ADD CONSTRAINT "respondent_link_respondent_id_respondent_id_fk" FOREIGN KEY ("respondent_id") REFERENCES "public"."respondent"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_next" ON "mail" USING btree ("next_at") WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX "mail_settled" ON "mail" USING btree ("settled_at");--> statement-breakpoint
CREATE INDEX "mail_respondent" ON "mail" USING btree ("respondent_id");--> statement-breakpoint
CREATE INDEX "mail_invitation" ON "mail" USING btree ("invitation_id");--> statement-breakpoint
CREATE INDEX "respondent_link_respondent" ON "respondent_link" USING btree ("respondent_id");--> statement-breakpoint
-- Mails are queued by whoever changes something, read by nobody but the server itself, and their state by whoever leads.
ALTER TABLE mail FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE respondent_link FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT INSERT ON mail TO plimsoll_app;
--> statement-breakpoint
GRANT SELECT (id, kind, respondent_id, invitation_id, state, attempts, failure, queued_at, settled_at) ON mail TO plimsoll_app;
--> statement-breakpoint
GRANT UPDATE (answer_by) ON round TO plimsoll_app;
--> statement-breakpoint
CREATE POLICY deliver ON mail TO CURRENT_USER USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY links ON respondent_link TO CURRENT_USER USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY queue ON mail FOR INSERT TO plimsoll_app WITH CHECK (
	(respondent_id IS NULL OR EXISTS (
		SELECT FROM respondent p WHERE p.id = respondent_id AND p.assessment_id = ANY ((SELECT app_led_rounds())::uuid[])
	)) AND (invitation_id IS NULL OR EXISTS (
		SELECT FROM invitation i WHERE i.id = invitation_id AND i.workspace_id = ANY ((SELECT app_workspaces('{owner,admin}'))::uuid[])
	))
);
--> statement-breakpoint
CREATE POLICY leads_read ON mail FOR SELECT TO plimsoll_app USING (
	EXISTS (SELECT FROM respondent p WHERE p.id = respondent_id AND p.assessment_id = ANY ((SELECT app_led_rounds())::uuid[]))
	OR EXISTS (
		SELECT FROM invitation i WHERE i.id = invitation_id AND i.workspace_id = ANY ((SELECT app_workspaces('{owner,admin}'))::uuid[])
	)
);
--> statement-breakpoint
-- The next mail that is due, kept from every other process for five minutes: whoever dies with it loses none.
CREATE FUNCTION take_mail() RETURNS TABLE (id uuid, sealed bytea, is_over boolean)
	LANGUAGE plpgsql VOLATILE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
	IF current_setting('app.actor_kind', true) IS DISTINCT FROM 'system' THEN
		RETURN;
	END IF;
	RETURN QUERY UPDATE public.mail m SET attempts = m.attempts + 1, next_at = now() + interval '5 minutes'
		WHERE m.id = (
			SELECT due.id FROM public.mail due WHERE due.state = 'queued' AND due.next_at <= now()
			ORDER BY due.next_at, due.id LIMIT 1 FOR UPDATE SKIP LOCKED
		)
		RETURNING m.id, m.sealed, m.expires_at < now();
END $$;
--> statement-breakpoint
-- Makes a link the respondent's only one. Who has begun keeps the link they used.
CREATE FUNCTION replace_link(of_respondent uuid, new_hash bytea) RETURNS void
	LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	PERFORM FROM public.respondent WHERE id = of_respondent AND joined_at IS NULL FOR UPDATE;
	IF NOT FOUND THEN
		RETURN;
	END IF;
	DELETE FROM public.mail WHERE respondent_id = of_respondent AND state = 'queued';
	DELETE FROM public.respondent_link WHERE respondent_id = of_respondent;
	UPDATE public.respondent SET token_hash = new_hash WHERE id = of_respondent;
END $$;
--> statement-breakpoint
-- Adds a link of somebody in a round that the acting person leads, beside the one they have; or in its place.
CREATE FUNCTION add_link(of_respondent uuid, new_hash bytea, is_only boolean) RETURNS boolean
	LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	PERFORM FROM public.respondent WHERE id = of_respondent AND via = 'personal' AND joined_at IS NULL
		AND assessment_id = ANY (public.app_led_rounds()) FOR UPDATE;
	IF NOT FOUND THEN
		RETURN false; -- has begun at this moment, with the link before
	END IF;
	IF is_only THEN
		PERFORM public.replace_link(of_respondent, new_hash);
	ELSE
		INSERT INTO public.respondent_link (token_hash, respondent_id) VALUES (new_hash, of_respondent);
	END IF;
	RETURN true;
END $$;
--> statement-breakpoint
-- What became of a mail: 'sent', 'failed', or 'later', which fails where it would be too late by then. What it said is
-- gone once that is settled; a mail that is about nobody's state goes altogether. Returns what it came to.
CREATE FUNCTION settle_mail(of_mail uuid, outcome text, why text) RETURNS text
	LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	settled public.mail;
	pause interval;
BEGIN
	IF current_setting('app.actor_kind', true) IS DISTINCT FROM 'system' THEN
		RETURN NULL;
	END IF;
	SELECT * INTO settled FROM public.mail WHERE id = of_mail AND state = 'queued' FOR UPDATE;
	IF settled.id IS NULL THEN
		RETURN NULL;
	END IF;
	pause := least(interval '1 hour', interval '20 seconds' * power(2, settled.attempts - 1));
	IF outcome = 'later' AND now() + pause < settled.expires_at THEN
		UPDATE public.mail SET next_at = now() + pause, failure = why WHERE id = of_mail;
		RETURN 'later';
	END IF;
	IF outcome = 'later' THEN
		outcome := 'failed';
	END IF;
	IF settled.kind = 'account' THEN
		DELETE FROM public.mail WHERE id = of_mail;
		RETURN outcome;
	END IF;
	UPDATE public.mail SET state = outcome, sealed = NULL, settled_at = now(),
		failure = CASE WHEN outcome = 'failed' THEN coalesce(why, 'no-answer') END WHERE id = of_mail;
	IF outcome = 'sent' AND settled.token_hash IS NOT NULL THEN
		PERFORM public.replace_link(settled.respondent_id, settled.token_hash);
	ELSIF outcome = 'failed' AND settled.token_hash IS NOT NULL THEN
		DELETE FROM public.respondent_link WHERE token_hash = settled.token_hash;
	END IF;
	IF outcome = 'failed' AND settled.kind = 'reminder' THEN
		UPDATE public.respondent SET reminders = greatest(reminders - 1, 0), reminded_at = NULL WHERE id = settled.respondent_id;
	END IF;
	IF outcome = 'sent' AND settled.invitation_id IS NOT NULL THEN
		UPDATE public.invitation earlier SET ended_at = now() FROM public.invitation sent
			WHERE sent.id = settled.invitation_id AND earlier.workspace_id = sent.workspace_id AND earlier.email = sent.email
			AND earlier.created_at < sent.created_at AND earlier.ended_at IS NULL;
	END IF;
	RETURN outcome;
END $$;
--> statement-breakpoint
-- Forgets so many of what became of mails long ago, and says how many.
CREATE FUNCTION sweep_mails(most int) RETURNS int LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
	WITH gone AS (
		DELETE FROM public.mail WHERE id IN (
			SELECT id FROM public.mail WHERE settled_at < now() - interval '35 days' LIMIT most
		) RETURNING id
	) SELECT count(*)::int FROM gone;
$$;
--> statement-breakpoint
-- Whose link this is: the one they have, or one that is on its way to them.
CREATE FUNCTION respondent_of_link(given bytea) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
	SELECT id FROM public.respondent WHERE token_hash = given
	UNION ALL SELECT respondent_id FROM public.respondent_link WHERE token_hash = given
	LIMIT 1;
$$;
--> statement-breakpoint
-- The workspace of an invitation that opens nothing any more, for somebody who is in it.
CREATE FUNCTION past_invitation(given bytea, person uuid) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
	SELECT i.workspace_id FROM public.invitation i JOIN public.member m ON m.workspace_id = i.workspace_id AND m.user_id = person
		WHERE i.token_hash = given AND (i.ended_at IS NOT NULL OR i.expires_at <= now() OR i.uses >= i.most_uses);
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION take_mail(), add_link(uuid, bytea, boolean), settle_mail(uuid, text, text), sweep_mails(int),
	past_invitation(bytea, uuid), respondent_of_link(bytea), replace_link(uuid, bytea) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION take_mail(), add_link(uuid, bytea, boolean), settle_mail(uuid, text, text), sweep_mails(int),
	past_invitation(bytea, uuid) TO plimsoll_app;
--> statement-breakpoint
-- What a link into a round offers this person or guest. `standing`: 'open', 'closed', 'mine' (they answer already), 'taken'
-- (a personal link that another browser has used). No row: wrong, ended or replaced, all the same. A viewer reads reports,
-- and so answers as anybody outside the workspace does.
CREATE OR REPLACE FUNCTION round_by_token(given bytea, person uuid, visitor uuid) RETURNS TABLE (
	assessment_id uuid, workspace_id uuid, workspace_name text, scope_name text, lead_name text, depth text,
	questionnaire_version text, kind text, threshold int, answer_by text, is_personal boolean, respondent_name text,
	standing text, is_member boolean, is_lead boolean, is_lead_marked boolean
) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY SELECT r.assessment_id, w.id, w.name, s.name, u.name, a.depth, a.questionnaire_version, r.kind, r.threshold,
			r.answer_by::text, p.id IS NOT NULL, p.name,
			CASE
				WHEN mine.id IS NOT NULL THEN 'mine'
				WHEN r.closed_at IS NOT NULL THEN 'closed'
				WHEN p.actor_id IS NOT NULL THEN 'taken'
				ELSE 'open'
			END,
			m.user_id IS NOT NULL, m.user_id IS NOT NULL AND m.user_id IS NOT DISTINCT FROM r.opened_by, r.is_lead_marked
		FROM public.round r
		JOIN public.workspace w ON w.id = r.workspace_id
		JOIN public.scope s ON s.id = r.scope_id
		JOIN public.assessment a ON a.id = r.assessment_id
		LEFT JOIN public.respondent p ON p.assessment_id = r.assessment_id AND p.id = public.respondent_of_link(given)
		LEFT JOIN public.app_user u ON u.id = r.opened_by
		LEFT JOIN public.member m ON m.workspace_id = w.id AND m.user_id = person AND m.access_role <> 'viewer' AND public.may_enter(w, person)
		LEFT JOIN LATERAL (
			SELECT known.id FROM public.respondent known WHERE known.assessment_id = r.assessment_id AND (
				known.actor_kind = 'user' AND known.actor_id = m.user_id OR known.actor_kind = 'guest' AND known.actor_id = visitor
			) LIMIT 1
		) mine ON true
		WHERE r.assessment_id IN (
			SELECT one.assessment_id FROM public.respondent one WHERE one.id = public.respondent_of_link(given)
			UNION ALL SELECT two.assessment_id FROM public.round two WHERE two.join_token_hash = given
		);
END $$;
--> statement-breakpoint
-- Lets the acting person or guest answer in a round: by a personal or open link's hash, or, without one, as a member of
-- its workspace. Null: there is no such way in. 'already', 'closed', 'taken', 'full' and 'as-guest' (the person is not in
-- the workspace, or a viewer) change nothing.
CREATE OR REPLACE FUNCTION join_round(given bytea, wanted uuid, new_response uuid, given_name text, given_function text) RETURNS jsonb
	LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	kind text := nullif(current_setting('app.actor_kind', true), '');
	acting uuid := nullif(current_setting('app.actor_id', true), '')::uuid;
	invited public.respondent;
	of_round public.round;
BEGIN
	IF kind IS NULL OR kind NOT IN ('guest', 'user') OR acting IS NULL THEN
		RETURN NULL;
	END IF;
	IF given IS NULL THEN
		SELECT * INTO of_round FROM public.round WHERE assessment_id = wanted
			AND workspace_id = ANY (public.app_workspaces('{owner,admin,member}'));
	ELSE
		SELECT * INTO invited FROM public.respondent WHERE id = public.respondent_of_link(given);
		SELECT * INTO of_round FROM public.round
			WHERE invited.id IS NOT NULL AND assessment_id = invited.assessment_id
				OR invited.id IS NULL AND join_token_hash = given;
	END IF;
	IF of_round.assessment_id IS NULL THEN
		RETURN NULL;
	END IF;
	-- A member who was asked by their address is the one who was asked, whichever way they come.
	IF invited.id IS NULL AND kind = 'user' THEN
		SELECT p.* INTO invited FROM public.respondent p JOIN public.app_user u ON u.id = acting AND u.email_verified
			WHERE p.assessment_id = of_round.assessment_id AND p.via = 'personal' AND lower(p.email) = u.email AND p.actor_id IS NULL
			ORDER BY p.invited_at LIMIT 1;
	END IF;
	IF kind = 'user' AND NOT of_round.workspace_id = ANY (public.app_workspaces('{owner,admin,member}')) THEN
		RETURN jsonb_build_object('outcome', 'as-guest');
	END IF;
	PERFORM pg_advisory_xact_lock_shared(hashtextextended(concat('round ', of_round.assessment_id), 0));
	IF invited.id IS NOT NULL THEN
		-- The row's lock makes two browsers with one link come one after the other.
		SELECT * INTO invited FROM public.respondent WHERE id = invited.id FOR UPDATE;
		IF invited.id IS NULL THEN
			RETURN NULL; -- withdrawn meanwhile
		END IF;
	END IF;
	IF EXISTS (
		SELECT FROM public.respondent
		WHERE assessment_id = of_round.assessment_id AND actor_kind = kind AND actor_id = acting
	) THEN
		RETURN jsonb_build_object('outcome', 'already', 'assessmentId', of_round.assessment_id);
	END IF;
	IF NOT EXISTS (SELECT FROM public.round WHERE assessment_id = of_round.assessment_id AND closed_at IS NULL) THEN
		RETURN jsonb_build_object('outcome', 'closed', 'assessmentId', of_round.assessment_id);
	END IF;
	IF invited.actor_id IS NOT NULL THEN
		RETURN jsonb_build_object('outcome', 'taken', 'assessmentId', of_round.assessment_id);
	END IF;
	IF invited.id IS NULL AND (SELECT count(*) FROM public.respondent WHERE assessment_id = of_round.assessment_id) >= 500 THEN
		RETURN jsonb_build_object('outcome', 'full', 'assessmentId', of_round.assessment_id);
	END IF;
	INSERT INTO public.response (id, assessment_id, actor_kind, actor_id, job_function)
		VALUES (new_response, of_round.assessment_id, kind, acting, given_function);
	INSERT INTO public.assessment_access (assessment_id, actor_kind, actor_id, via)
		VALUES (of_round.assessment_id, kind, acting, 'respondent');
	IF invited.id IS NOT NULL THEN
		UPDATE public.respondent SET actor_kind = kind, actor_id = acting, response_id = new_response, joined_at = now()
			WHERE id = invited.id;
	ELSE
		INSERT INTO public.respondent (id, assessment_id, via, name, actor_kind, actor_id, response_id, joined_at)
			VALUES (gen_random_uuid(), of_round.assessment_id, CASE WHEN kind = 'user' THEN 'member' ELSE 'open' END,
				coalesce(nullif(given_name, ''), (SELECT name FROM public.app_user WHERE kind = 'user' AND id = acting)),
				kind, acting, new_response, now());
	END IF;
	RETURN jsonb_build_object('outcome', 'joined', 'assessmentId', of_round.assessment_id);
END $$;
--> statement-breakpoint
-- Gives somebody who was asked a new link. What they answered by the one before goes: whoever made the first link
-- cannot read on with it. False: not there, not led by the acting person, or the round is closed.
CREATE OR REPLACE FUNCTION reissue_link(of_respondent uuid, of_round uuid, new_hash bytea) RETURNS boolean
	LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	asked public.respondent;
BEGIN
	IF NOT of_round = ANY (public.app_led_rounds()) THEN
		RETURN false;
	END IF;
	-- Alone, as closing: nobody saves into what is being dropped.
	PERFORM pg_advisory_xact_lock(hashtextextended(concat('round ', of_round), 0));
	SELECT p.* INTO asked FROM public.respondent p JOIN public.round r ON r.assessment_id = p.assessment_id
		WHERE p.id = of_respondent AND p.assessment_id = of_round AND p.via = 'personal' AND r.closed_at IS NULL FOR UPDATE OF p;
	IF asked.id IS NULL THEN
		RETURN false;
	END IF;
	DELETE FROM public.assessment_access WHERE assessment_id = of_round AND via = 'respondent'
		AND actor_kind = asked.actor_kind AND actor_id = asked.actor_id;
	DELETE FROM public.respondent_link WHERE respondent_id = asked.id;
	DELETE FROM public.mail WHERE respondent_id = asked.id AND state = 'queued';
	UPDATE public.respondent SET token_hash = new_hash, actor_kind = NULL, actor_id = NULL, response_id = NULL,
		joined_at = NULL, finished_at = NULL WHERE id = asked.id;
	DELETE FROM public.response WHERE id = asked.response_id;
	RETURN true;
END $$;
