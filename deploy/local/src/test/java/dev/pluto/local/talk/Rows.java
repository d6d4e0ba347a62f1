package dev.pluto.local.talk;

import dev.pluto.servers.PlutoDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Whether anything stored for a person has changed, in whichever table: what a claim is measured by. Tables that change with every text,
 * whatever is in it, are left out.
 */
final class Rows {

    private static final Set<String> WITH_EVERY_TEXT = Set.of(
            "memory.memory",
            "memory.interaction",
            "memory.person",
            "memory.fact_message",
            "memory.asked_lately",
            "scheduler.person");

    private static final Set<String> OF_THE_HOUSE = Set.of(
            "outbox",
            "inbox",
            "audit_entry",
            "idempotency_key",
            "person_key",
            "seal_binding",
            "data_subject",
            "erased_subject");

    private static final String TABLES = """
            select quote_ident(n.nspname) as schema, quote_ident(c.relname) as name
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid
             where c.relkind in ('r', 'p') and a.attname = 'user_id' and n.nspname in ('memory', 'scheduler')
                or n.nspname = 'messaging' and c.relname = 'consent' and a.attname = 'user_id'
             order by 1, 2""";

    private final List<String> tables;

    private Rows(List<String> tables) {
        this.tables = List.copyOf(tables);
    }

    static Rows of(PlutoDatabase database) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                String table = rows.getString("schema") + "." + rows.getString("name");
                if (!WITH_EVERY_TEXT.contains(table) && !OF_THE_HOUSE.contains(rows.getString("name"))) {
                    tables.add(table);
                }
            }
        }
        return new Rows(tables);
    }

    List<String> tables() {
        return tables;
    }

    /** By table a number that is another one when a row is. */
    Map<String, String> of(Connection connection, UUID person) {
        StringBuilder sql = new StringBuilder();
        for (String table : tables) {
            sql.append(sql.isEmpty() ? "" : " union all ")
                    .append(
                            "select '%1$s', count(*) || '/' || coalesce(sum(hashtext(t::text)), 0) from %1$s t where user_id = ?"
                                    .formatted(table));
        }
        Map<String, String> marks = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            for (int i = 1; i <= tables.size(); i++) {
                statement.setObject(i, person);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    marks.put(rows.getString(1), rows.getString(2));
                }
            }
            return marks;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look at the rows", e);
        }
    }
}
