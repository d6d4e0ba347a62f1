package dev.pluto.identity.profile;

import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.PhoneIndex;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Profiles in the database: each look is one statement. */
@ApplicationScoped
public class Profiles {

    private static final String SELECT = """
            select a.user_id, a.status, a.tier, a.name_sealed, a.locale, a.zone, a.memory_count, a.habit_count,
                   a.created_at, a.updated_at, a.last_seen_at, a.version,
                   p.auto_confirm_family, p.auto_confirm_work, p.morning_digest_enabled, p.proactive_mode,
                   p.wake_up_calls, p.email_summaries, p.calendar_alerts,
                   s.emoji_usage, s.formality_level, s.avg_message_length, s.communication_style, s.humor,
                   s.formality, s.phrases_sealed, c.contact_id, c.value_sealed, c.valid_from
              from account a
              join preference_sheet p on p.user_id = a.user_id
              join style_sheet s on s.user_id = a.user_id
              left join contact c on c.user_id = a.user_id and c.kind = 'phone' and c.valid_to is null
            """;
    private static final String BY_ID = SELECT + " where a.user_id = $1";
    private static final String VERSION = "select version from account where user_id = $1";
    // Who got the number last: two people can have been made of one phone before its spellings were one.
    private static final String BY_PHONE = SELECT + " where c.value_index = any($1) order by c.valid_from desc limit 1";

    private final PersonKeys keys;
    private final RowByRow rowByRow;
    private final PhoneIndex phoneIndex;

    Profiles(PersonKeys keys, RowByRow rowByRow, PhoneIndex phoneIndex) {
        this.keys = keys;
        this.rowByRow = rowByRow;
        this.phoneIndex = phoneIndex;
    }

    /** The person with this id. */
    public Uni<Optional<ProfileSnapshot>> find(SqlConnection tx, UUID userId) {
        return select(tx, BY_ID, userId);
    }

    /** The person whose number this is now. */
    public Uni<Optional<ProfileSnapshot>> find(SqlConnection tx, PhoneNumber number) {
        Buffer[] spellings =
                phoneIndex.allOf(number.e164()).stream().map(Buffer::buffer).toArray(Buffer[]::new);
        return select(tx, BY_PHONE, spellings);
    }

    /** Which version of a person there is now, without opening anything. */
    Uni<Optional<Long>> findVersion(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(VERSION)
                .execute(Tuple.of(userId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getLong("version")));
    }

    private Uni<Optional<ProfileSnapshot>> select(SqlConnection tx, String sql, Object key) {
        return tx.preparedQuery(sql).execute(Tuple.tuple().addValue(key)).chain(rows -> opened(tx, rows));
    }

    private Uni<Optional<ProfileSnapshot>> opened(SqlConnection tx, RowSet<Row> rows) {
        if (rows.size() == 0) {
            return Uni.createFrom().item(Optional.empty());
        }
        Row row = rows.iterator().next();
        UUID userId = row.getUUID("user_id");
        return keys.of(tx, userId).map(key -> Optional.of(snapshot(row, new SealedFields(rowByRow, userId, key))));
    }

    private static ProfileSnapshot snapshot(Row row, SealedFields fields) {
        Profile profile = new Profile(
                row.getUUID("user_id"),
                fields.text(Seals.PHONE, row.getUUID("contact_id"), bytes(row, "value_sealed")),
                fields.text(Seals.NAME, row.getUUID("user_id"), bytes(row, "name_sealed")),
                null,
                row.getString("status").equals("active"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                instant(row, "last_seen_at"),
                style(row, fields),
                preferences(row),
                new Stats(row.getLong("memory_count"), row.getLong("habit_count")),
                row.getString("locale"),
                row.getString("zone"),
                row.getString("tier"),
                row.getString("status"),
                row.getLong("version"),
                fields.isUnreadable()); // read last: all of them were tried
        OffsetDateTime reachableSince = row.getOffsetDateTime("valid_from");
        return new ProfileSnapshot(profile, reachableSince == null ? null : reachableSince.toInstant());
    }

    private static StyleProfile style(Row row, SealedFields fields) {
        return new StyleProfile(
                row.getBoolean("emoji_usage"),
                row.getString("formality_level"),
                row.getString("avg_message_length"),
                fields.phrases(row.getBuffer("phrases_sealed").getBytes()),
                new StyleProfile.Tone(row.getDouble("humor"), row.getDouble("formality")),
                row.getString("communication_style"));
    }

    private static Preferences preferences(Row row) {
        return new Preferences(
                row.getBoolean("auto_confirm_family"),
                row.getBoolean("auto_confirm_work"),
                row.getBoolean("morning_digest_enabled"),
                row.getBoolean("proactive_mode"),
                row.getBoolean("wake_up_calls"),
                row.getBoolean("email_summaries"),
                row.getBoolean("calendar_alerts"));
    }

    private static byte @Nullable [] bytes(Row row, String column) {
        var sealed = row.getBuffer(column);
        return sealed == null ? null : sealed.getBytes();
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
