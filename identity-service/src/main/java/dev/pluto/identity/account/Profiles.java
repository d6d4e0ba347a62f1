package dev.pluto.identity.account;

import dev.pluto.http.page.Cursor;
import dev.pluto.identity.email.EmailAddress;
import dev.pluto.identity.email.EmailIndex;
import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.PhoneIndex;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Persons as {@link Accounts} has them, only to be shown: read on the pool, for what comes by the hundreds a second. Each look is
 * one statement.
 */
@ApplicationScoped
public class Profiles {

    private static final String SELECT = """
            select a.user_id, a.status, a.tier, a.name_sealed, a.locale, a.zone, a.created_at, a.updated_at, a.version,
                   p.auto_confirm_family, p.auto_confirm_work, p.morning_digest_enabled, p.proactive_mode,
                   p.wake_up_calls, p.email_summaries, p.calendar_alerts, p.hosted_model,
                   p.hosted_model_sensitive, p.personalization_level, p.learning_rate,
                   s.emoji_usage, s.formality_level, s.avg_message_length, s.communication_style, s.humor,
                   s.formality, s.phrases_sealed, s.pinned, s.learned, c.contact_id, c.value_sealed, c.valid_from,
                   e.contact_id as email_id, e.value_sealed as email_sealed,
                   v.last_seen_at, v.last_login_at, v.memory_count, v.habit_count, v.version as activity_version
              from account a
              join preference_sheet p on p.user_id = a.user_id
              join style_sheet s on s.user_id = a.user_id
              join activity v on v.user_id = a.user_id
              left join contact c on c.user_id = a.user_id and c.kind = 'phone' and c.valid_to is null
              left join contact e on e.user_id = a.user_id and e.kind = 'email' and e.valid_to is null
            """;
    private static final String BY_ID = SELECT + " where a.user_id = $1";
    private static final String BY_EMAIL = SELECT + " where e.value_index = $1";
    private static final String NEWEST_FIRST = SELECT + """
             where ($1::text is null or a.status = $1)
               and ($2::timestamptz is null or (a.created_at, a.user_id) < ($2, $3::uuid))
             order by a.created_at desc, a.user_id desc limit $4""";
    // Who got the number last, as in Accounts.
    private static final String BY_PHONE = SELECT + " where c.value_index = any($1) order by c.valid_from desc limit 1";

    private final PersonKeys keys;
    private final RowByRow rowByRow;
    private final PhoneIndex phoneIndex;
    private final EmailIndex emailIndex;

    Profiles(PersonKeys keys, RowByRow rowByRow, PhoneIndex phoneIndex, EmailIndex emailIndex) {
        this.keys = keys;
        this.rowByRow = rowByRow;
        this.phoneIndex = phoneIndex;
        this.emailIndex = emailIndex;
    }

    /** The person with this id. */
    public Uni<Optional<Profile.Snapshot>> find(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(BY_ID).execute(Tuple.of(userId)).chain(rows -> opened(tx, rows));
    }

    /** The person whose number this is now. */
    public Uni<Optional<Profile.Snapshot>> find(SqlConnection tx, PhoneNumber number) {
        Buffer[] spellings =
                phoneIndex.allOf(number.e164()).stream().map(Buffer::buffer).toArray(Buffer[]::new);
        return tx.preparedQuery(BY_PHONE)
                .execute(Tuple.tuple().addValue(spellings))
                .chain(rows -> opened(tx, rows));
    }

    /** The person whose address this is now. */
    public Uni<Optional<Profile.Snapshot>> find(SqlConnection tx, EmailAddress email) {
        return tx.preparedQuery(BY_EMAIL)
                .execute(Tuple.of(Buffer.buffer(emailIndex.of(email))))
                .chain(rows -> opened(tx, rows));
    }

    /**
     * Persons, the newest first.
     *
     * @param status only these, null for all
     */
    public Uni<List<Profile>> list(SqlConnection tx, @Nullable String status, Optional<Cursor> after, int limit) {
        return tx.preparedQuery(NEWEST_FIRST)
                .execute(Tuple.of(
                        status,
                        after.map(last -> last.at().atOffset(ZoneOffset.UTC)).orElse(null),
                        after.map(Cursor::id).orElse(null),
                        limit))
                .chain(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(row -> opened(tx, found(row)))
                        .map(Profile.Snapshot::profile)
                        .collect()
                        .asList());
    }

    private Uni<Optional<Profile.Snapshot>> opened(SqlConnection tx, RowSet<Row> rows) {
        return rows.size() == 0
                ? Uni.createFrom().item(Optional.empty())
                : opened(tx, found(rows.iterator().next())).map(Optional::of);
    }

    private Uni<Profile.Snapshot> opened(SqlConnection tx, Accounts.Found found) {
        return keys.of(tx, found.account().userId)
                .map(key -> found.person(key, rowByRow).snapshot());
    }

    private static Accounts.Found found(Row row) {
        return new Accounts.Found(
                account(row),
                row.getUUID("contact_id") == null ? null : phone(row),
                row.getUUID("email_id") == null ? null : email(row),
                activity(row));
    }

    private static Account account(Row row) {
        Account account = new Account();
        account.userId = row.getUUID("user_id");
        account.status = row.getString("status");
        account.tier = row.getString("tier");
        account.nameSealed = bytes(row, "name_sealed");
        account.locale = row.getString("locale");
        account.zone = row.getString("zone");
        account.createdAt = instant(row, "created_at");
        account.updatedAt = instant(row, "updated_at");
        account.version = row.getLong("version");
        preferences(account, row);
        style(account, row);
        return account;
    }

    private static void preferences(Account account, Row row) {
        account.autoConfirmFamily = row.getBoolean("auto_confirm_family");
        account.autoConfirmWork = row.getBoolean("auto_confirm_work");
        account.morningDigestEnabled = row.getBoolean("morning_digest_enabled");
        account.proactiveMode = row.getBoolean("proactive_mode");
        account.wakeUpCalls = row.getBoolean("wake_up_calls");
        account.emailSummaries = row.getBoolean("email_summaries");
        account.calendarAlerts = row.getBoolean("calendar_alerts");
        account.hostedModel = row.getBoolean("hosted_model");
        account.hostedModelSensitive = row.getBoolean("hosted_model_sensitive");
        account.personalizationLevel = row.getString("personalization_level");
        account.learningRate = row.getDouble("learning_rate");
    }

    private static void style(Account account, Row row) {
        account.emojiUsage = row.getBoolean("emoji_usage");
        account.formalityLevel = row.getString("formality_level");
        account.avgMessageLength = row.getString("avg_message_length");
        account.communicationStyle = row.getString("communication_style");
        account.humor = row.getDouble("humor");
        account.formality = row.getDouble("formality");
        account.phrasesSealed = row.getBuffer("phrases_sealed").getBytes();
        account.pinned = row.getString("pinned");
        account.learned = row.getString("learned");
    }

    private static Contact phone(Row row) {
        Contact phone = new Contact();
        phone.contactId = row.getUUID("contact_id");
        phone.userId = row.getUUID("user_id");
        phone.valueSealed = row.getBuffer("value_sealed").getBytes();
        phone.validFrom = instant(row, "valid_from");
        return phone;
    }

    private static Contact email(Row row) {
        Contact email = new Contact();
        email.contactId = row.getUUID("email_id");
        email.userId = row.getUUID("user_id");
        email.valueSealed = row.getBuffer("email_sealed").getBytes();
        return email;
    }

    private static Activity activity(Row row) {
        Activity activity = new Activity();
        activity.userId = row.getUUID("user_id");
        activity.lastSeenAt = instant(row, "last_seen_at");
        var lastLogin = row.getOffsetDateTime("last_login_at");
        activity.lastLoginAt = lastLogin == null ? null : lastLogin.toInstant();
        activity.memoryCount = row.getLong("memory_count");
        activity.habitCount = row.getLong("habit_count");
        activity.version = row.getLong("activity_version");
        return activity;
    }

    private static byte @Nullable [] bytes(Row row, String column) {
        var sealed = row.getBuffer(column);
        return sealed == null ? null : sealed.getBytes();
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
