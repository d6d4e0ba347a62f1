package dev.pluto.testing;

import java.util.List;
import java.util.UUID;

/**
 * Counts what a request costs in transactions. The database's own count, {@code xact_commit}, lags and counts the loops of the
 * service too; so every table of a schema is made to write down, where its policy asks who is looking, in which transaction that
 * was: a look counts as well as a change, and only those of the one who asks.
 */
public final class TransactionWatch implements AutoCloseable {

    private static final List<String> POLICIES = List.of("pluto_in_scope()", "pluto_may_see(uuid)");

    private final DatabaseProbe database;

    private TransactionWatch(DatabaseProbe database) {
        this.database = database;
    }

    /** Begins to watch the tables of a service's schema, until it is closed. */
    public static TransactionWatch over(DatabaseProbe database, String schema) {
        database.update("create schema watch");
        database.update("grant usage on schema watch to public");
        database.update("create table watch.looked (tx xid8, scope text, person text)");
        database.update("create table watch.policy (definition text)");
        database.update("create function watch.look() returns boolean language plpgsql security definer as $$ begin"
                + " insert into watch.looked values (pg_current_xact_id(), current_setting('pluto.scope', true),"
                + " current_setting('pluto.user_id', true)); return true; end $$");
        for (String policy : POLICIES) {
            database.update("insert into watch.policy select pg_get_functiondef('" + schema + "." + policy
                    + "'::regprocedure)");
        }
        database.update(
                "create or replace function " + schema + ".pluto_in_scope() returns boolean language sql volatile"
                        + " return watch.look() and coalesce(current_setting('pluto.scope', true), '')"
                        + " like any (array['service:%', 'operator:%'])");
        database.update(
                "create or replace function " + schema + ".pluto_may_see(owner uuid) returns boolean language sql"
                        + " volatile return watch.look() and (owner = nullif(current_setting('pluto.user_id', true), '')::uuid"
                        + " or " + schema + ".pluto_in_scope())");
        return new TransactionWatch(database);
    }

    /** Counts from here on. */
    public void forget() {
        database.update("truncate watch.looked");
    }

    /** In how many transactions somebody with this scope looked, such as {@code operator:olga}. */
    public long inScope(String scope) {
        return database.number("select count(distinct tx) from watch.looked where scope = ?", scope);
    }

    /** In how many transactions a person looked themselves. */
    public long ofPerson(UUID person) {
        return database.number("select count(distinct tx) from watch.looked where person = ?", person.toString());
    }

    @Override
    public void close() {
        database.rows("select definition from watch.policy")
                .forEach(policy -> database.update(String.valueOf(policy.get("definition"))));
        database.update("drop schema watch cascade");
    }
}
