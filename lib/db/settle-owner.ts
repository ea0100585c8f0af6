import { z } from "zod";
import type { RunSql } from "./database";

/** The database cannot be used as it is. The message is a sentence that says why, and what helps. */
export class DatabaseRefused extends Error {
  override readonly name = "DatabaseRefused";
}

const oldest = 15;

const rolesSchema = z.tuple([
  z.object({
    name: z.string(),
    version: z.coerce.number(),
    mayMakeRoles: z.boolean(),
    isMade: z.boolean(),
    mayAct: z.boolean().nullable(),
    owner: z.string().nullable(),
  }),
]);

/** The privilege that SET ROLE needs has a name of its own since PostgreSQL 16. */
const roles = `SELECT current_user::text AS name, current_setting('server_version_num') AS version,
  (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS "mayMakeRoles",
  app.oid IS NOT NULL AS "isMade",
  CASE WHEN current_setting('server_version_num')::int >= 160000 THEN pg_has_role(current_user, app.oid, 'SET')
    ELSE pg_has_role(current_user, app.oid, 'MEMBER') END AS "mayAct",
  (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'migration') AS owner
  FROM (SELECT (SELECT oid FROM pg_roles WHERE rolname = 'plimsoll_app') AS oid) app`;

/** What the first migrations said of the role; it is done here, where an administrator may have done it before. */
const ofRole = /CREATE ROLE plimsoll_app|'GRANT plimsoll_app TO %I'/;

export function isAboutRole(statement: string): boolean {
  return ofRole.test(statement);
}

/** Makes sure that the tables are this user's, and that it may act as `plimsoll_app`, which row level security is for. */
export async function settleRole(run: RunSql): Promise<void> {
  const [{ name, version, mayMakeRoles, isMade, mayAct, owner }] = rolesSchema.parse(await run(roles));
  if (Math.floor(version / 10_000) < oldest) {
    throw new DatabaseRefused(
      `PostgreSQL ${oldest} or newer is needed, and this one is ${Math.floor(version / 10_000)}`,
    );
  }
  if (owner !== null && owner !== name) {
    throw new DatabaseRefused(
      `the tables belong to "${owner}" and not to "${name}": connect as "${owner}", or as an administrator run in this database: REASSIGN OWNED BY "${owner}" TO "${name}";`,
    );
  }
  if (!isMade && !mayMakeRoles) {
    throw new DatabaseRefused(
      `"${name}" may not create the role that row level security acts through: as an administrator run: CREATE ROLE plimsoll_app NOLOGIN; GRANT plimsoll_app TO "${name}";`,
    );
  }
  if (!isMade) await run(makeRole);
  if (mayAct !== true) await run(grantRole);
  const [after] = rolesSchema.parse(await run(roles));
  if (after.mayAct === true) return;
  throw new DatabaseRefused(
    `the role plimsoll_app exists and was not granted to "${name}": as an administrator run: GRANT plimsoll_app TO "${name}";`,
  );
}

/** Roles belong to the whole server: another database may make it at the same moment. */
const makeRole = `DO $$ BEGIN
  CREATE ROLE plimsoll_app NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$`;

const grantRole = `DO $$ BEGIN
  EXECUTE format('GRANT plimsoll_app TO %I', current_user);
EXCEPTION WHEN insufficient_privilege THEN NULL;
END $$`;

const ownershipSchema = z.tuple([z.object({ foreign: z.string().nullable(), hasRights: z.boolean() })]);

/**
 * Makes what a restored or handed-over database may lack: the policies of the owner's own functions name whoever owned
 * the tables when they were made, and a backup reads all rows by a policy that holds for it alone.
 */
export async function settleOwner(run: RunSql): Promise<void> {
  const [made] = await run("SELECT to_regclass('public.assessment') IS NOT NULL AS made");
  if (made?.made !== true) throw new DatabaseRefused("there are no tables of Plimsoll's in this database");
  await run(`DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT tablename, policyname FROM pg_policies
      WHERE schemaname = 'public' AND NOT (roles && ARRAY['plimsoll_app', 'public', current_user]::name[]) LOOP
      EXECUTE format('ALTER POLICY %I ON %I TO CURRENT_USER', one.policyname, one.tablename);
    END LOOP;
    FOR one IN SELECT relname FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relrowsecurity
      AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid AND polname = 'backup') LOOP
      EXECUTE format('CREATE POLICY backup ON %I FOR SELECT TO CURRENT_USER
        USING (current_setting(''app.backup'', true) = ''on'')', one.relname);
    END LOOP;
  END $$`);
  const [{ foreign, hasRights }] = ownershipSchema.parse(
    await run(`SELECT
      (SELECT min(pg_get_userbyid(owner)) FROM (
        SELECT relowner AS owner FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity
        UNION ALL SELECT proowner FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
      ) all_of_them WHERE pg_get_userbyid(owner) <> current_user) AS foreign,
      has_table_privilege('plimsoll_app', 'public.assessment', 'SELECT') AS "hasRights"`),
  );
  if (foreign !== null) {
    throw new DatabaseRefused(
      `a part of the tables and functions belongs to "${foreign}": as an administrator run in this database: REASSIGN OWNED BY "${foreign}" TO CURRENT_USER;`,
    );
  }
  if (!hasRights) {
    throw new DatabaseRefused(
      "the role plimsoll_app has no rights to the tables: restore the dump with its privileges (pg_restore without --no-privileges)",
    );
  }
}
