-- The roles and the schema of one service, in the database you are connected to. May be run again at any time.
--
--   createdb pluto
--   psql -d pluto -1 -v service=identity -v owner_password=... -v app_password=... -f service-roles.sql
--
-- Needs a superuser, or on a managed server a role with CREATEROLE that owns the database.

select set_config('pluto_bootstrap.service', :'service', true),
       set_config('pluto_bootstrap.owner_password', :'owner_password', true),
       set_config('pluto_bootstrap.app_password', :'app_password', true);

do $bootstrap$
declare
    service text := current_setting('pluto_bootstrap.service');
    owner   text := service || '_owner';
    app     text := service || '_app';
    role    text;
begin
    -- Roles belong to the whole cluster: another database may have made them.
    foreach role in array array[owner, app] loop
        if not exists (select from pg_roles where rolname = role) then
            execute format('create role %I', role);
        end if;
    end loop;
    execute format('alter role %I login noinherit nocreatedb nocreaterole password %L',
                   owner, current_setting('pluto_bootstrap.owner_password'));
    execute format('alter role %I login noinherit nocreatedb nocreaterole password %L',
                   app, current_setting('pluto_bootstrap.app_password'));

    -- Nobody gets in who is not named here, and nothing is made in the schema everybody shares.
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to %I, %I', current_database(), owner, app);
    revoke all on schema public from public;

    -- A role that is no superuser can only give away what it is a member of.
    if not pg_has_role(current_user, owner, 'SET') then
        execute format('grant %I to current_user with inherit true, set true', owner);
    end if;
    execute format('create schema if not exists %I authorization %I', service, owner);
    execute format('grant usage on schema %I to %I', service, app);

    -- The service reads and writes rows; tables, policies and functions are its owner's.
    execute format('alter default privileges for role %I in schema %I grant select, insert, update, delete on tables to %I',
                   owner, service, app);
    execute format('alter default privileges for role %I in schema %I grant usage, select on sequences to %I',
                   owner, service, app);
    execute format('alter default privileges for role %I in schema %I grant execute on functions to %I',
                   owner, service, app);

    execute format('alter role %I in database %I set search_path = %I', owner, current_database(), service);
    execute format('alter role %I in database %I set search_path = %I', app, current_database(), service);
end
$bootstrap$;
