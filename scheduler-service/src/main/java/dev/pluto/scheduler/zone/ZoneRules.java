package dev.pluto.scheduler.zone;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The one row of {@code zone_rules}: the time zone data that coming runs were last computed with. */
@ApplicationScoped
class ZoneRules {

    private static final String SET_VERSION = """
            insert into zone_rules (version) values ($1)
            on conflict (only_row) do update set version = greatest(zone_rules.version, excluded.version)
            """;

    Uni<Optional<String>> version(SqlConnection tx) {
        return tx.query("select version from zone_rules").execute().map(rows -> {
            Optional<String> known = Optional.empty();
            for (Row row : rows) {
                known = Optional.of(row.getString(0));
            }
            return known;
        });
    }

    Uni<Void> setVersion(SqlConnection tx, String version) {
        return tx.preparedQuery(SET_VERSION).execute(Tuple.of(version)).replaceWithVoid();
    }
}
