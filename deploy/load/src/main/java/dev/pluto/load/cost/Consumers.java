package dev.pluto.load.cost;

import dev.pluto.servers.PlutoDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** How fast the one replica of each service took events that waited, from the times in its inbox. */
record Consumers(PlutoDatabase database) {

    /** Fewer were no queue. */
    private static final int MANY = 100;

    private static final String RATES = """
            select consumer, (count(*) - 1) / nullif(extract(epoch from max(received_at) - min(received_at)), 0) as rate
              from %s.inbox where received_at > ?::timestamptz group by consumer having count(*) > %d
            """;

    /** The database's clock. */
    String now() {
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select now()::text")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("no time", e);
        }
    }

    /** Events a second by {@code service/consumer}, of those who had many since. */
    Map<String, Double> since(String moment) {
        Map<String, Double> rates = new TreeMap<>();
        try (Connection connection = database.connectAsSuperuser()) {
            for (String service : PlutoDatabase.SERVICES) {
                try (var statement = connection.prepareStatement(RATES.formatted(service, MANY))) {
                    statement.setString(1, moment);
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            rates.put(service + "/" + rows.getString("consumer"), rows.getDouble("rate"));
                        }
                    }
                }
            }
            return rates;
        } catch (SQLException e) {
            throw new IllegalStateException("could not read inboxes", e);
        }
    }
}
