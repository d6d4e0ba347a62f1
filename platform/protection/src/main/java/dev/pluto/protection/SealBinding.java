package dev.pluto.protection;

import io.smallrye.config.SmallRyeConfig;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * A migration that seals anew, each for its own row, what was sealed for a column whichever row it stood in, as everything
 * was until November 2026. A service names its columns in {@link #bind}. All of it is one transaction: a database has either
 * the old seals or the new ones. A value that does not open stays as it is, and stays unreadable.
 */
public abstract class SealBinding extends BaseJavaMigration {

    private static final int PAGE = 500;

    /** Binds everything the service has sealed. */
    protected abstract void bind(Columns columns) throws SQLException;

    @Override
    public final void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('pluto.scope', 'service:seal-binding', true)");
            var columns = new Columns(connection, config());
            bind(columns);
            if (columns.bound > 0) {
                statement.execute("insert into seal_binding (bound_at) values (now())");
            }
        }
    }

    private static ProtectionConfig config() {
        return ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(ProtectionConfig.class);
    }

    /** The columns of one service's schema, within the migration's transaction. */
    public static final class Columns {

        private final Connection connection;
        private final List<Key> masters;
        private final EventSeal eventSeal;
        private final Map<UUID, Optional<Key>> people = new HashMap<>();
        private long bound;

        Columns(Connection connection, ProtectionConfig config) {
            this.connection = connection;
            this.masters = MasterKeys.of(config);
            this.eventSeal = new EventSeal(config);
        }

        /** The transaction, for what is sealed in other forms than a column. */
        public Connection connection() {
            return connection;
        }

        /** What texts in events are sealed with. */
        public EventSeal eventSeal() {
            return eventSeal;
        }

        /**
         * A column under the keys of persons.
         *
         * @param table a table
         * @param row the column with the row's id, a UUID
         * @param owner the column that says whose row it is; rows where it is null are left alone
         * @param column of the sealed bytes, may be null
         * @param field as {@link PersonKey#seal} is told
         */
        public void ofPerson(String table, String row, String owner, String column, String field) throws SQLException {
            each(
                    table,
                    row,
                    owner,
                    column,
                    owner + " is not null",
                    (name, user, bytes) -> keyOf(user).flatMap(key -> again(key, field, name, bytes)));
        }

        /**
         * A column under the service's own key.
         *
         * @param row an expression that spells what names the row, as {@link ServiceKey#seal} is told
         * @param where which rows
         */
        public void ofService(String table, String row, String where, String column, String field) throws SQLException {
            each(
                    table,
                    row,
                    "null::uuid",
                    column,
                    where,
                    (name, nobody, bytes) -> masters.stream()
                            .map(ServiceKey::derived)
                            .flatMap(key -> again(key, field, name, bytes).stream())
                            .findFirst());
        }

        private static Optional<byte[]> again(Key key, String field, String row, byte[] sealed) {
            try {
                return Optional.of(
                        AesGcm.seal(key, Cell.of(field, row), AesGcm.open(key, Cell.unbound(field), sealed)));
            } catch (SealBroken unreadable) {
                return Optional.empty();
            }
        }

        @FunctionalInterface
        private interface Seal {
            Optional<byte[]> again(String row, UUID owner, byte[] sealed) throws SQLException;
        }

        /** The cursor sees the table as it was, so that no row comes twice. */
        private void each(String table, String row, String owner, String column, String where, Seal seal)
                throws SQLException {
            String read = "select ctid::text, (" + row + ")::text, " + owner + ", " + column + " from " + table
                    + " where " + column + " is not null and " + where;
            String write = "update " + table + " set " + column + " = ? where ctid = ?::tid";
            try (PreparedStatement rows = connection.prepareStatement(read);
                    PreparedStatement change = connection.prepareStatement(write)) {
                rows.setFetchSize(PAGE);
                try (ResultSet found = rows.executeQuery()) {
                    while (found.next()) {
                        Optional<byte[]> fresh =
                                seal.again(found.getString(2), found.getObject(3, UUID.class), found.getBytes(4));
                        if (fresh.isPresent()) {
                            change.setBytes(1, fresh.get());
                            change.setString(2, found.getString(1));
                            bound += change.executeUpdate();
                        }
                    }
                }
            }
        }

        private Optional<Key> keyOf(UUID userId) throws SQLException {
            Optional<Key> known = people.get(userId);
            if (known == null) {
                known = read(userId);
                people.put(userId, known);
            }
            return known;
        }

        private Optional<Key> read(UUID userId) throws SQLException {
            try (PreparedStatement query =
                    connection.prepareStatement("select wrapped, kek from person_key where user_id = ?")) {
                query.setObject(1, userId);
                try (ResultSet found = query.executeQuery()) {
                    return found.next() ? unwrapped(userId, found.getBytes(1), found.getString(2)) : Optional.empty();
                }
            }
        }

        private Optional<Key> unwrapped(UUID userId, byte[] wrapped, String kek) {
            try {
                return masters.stream()
                        .filter(master -> Objects.equals(master.id(), kek))
                        .findFirst()
                        .map(master -> new Key(AesGcm.open(master, PersonKeys.associated(userId), wrapped)));
            } catch (SealBroken unreadable) {
                return Optional.empty();
            }
        }
    }
}
