package dev.pluto.identity.activation;

import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.identity.profile.Phrases;
import dev.pluto.identity.profile.Preferences;
import dev.pluto.identity.profile.Seals;
import dev.pluto.identity.profile.StyleProfile;
import dev.pluto.protection.BlindIndex;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.PhoneIndex;
import dev.pluto.protection.ServiceKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Writes first contacts. */
@ApplicationScoped
class Newcomers {

    private static final String LOCK = "select pg_advisory_xact_lock($1)";

    /** One statement for four rows: one journey to the database while the lock is held. */
    private static final String INSERT = """
            with new_account as (
                insert into account (user_id, status, tier, locale, zone, created_at, updated_at, last_seen_at, version)
                values ($1, $2, $3, $4, $5, $6, $6, $6, $7) returning user_id),
            new_contact as (
                insert into contact (contact_id, user_id, kind, value_sealed, value_index, valid_from)
                select $8, user_id, 'phone', $9, $10, $6 from new_account),
            new_preferences as (
                insert into preference_sheet (user_id, auto_confirm_family, auto_confirm_work, morning_digest_enabled,
                                              proactive_mode, wake_up_calls, email_summaries, calendar_alerts)
                select user_id, $11, $12, $13, $14, $15, $16, $17 from new_account)
            insert into style_sheet (user_id, emoji_usage, formality_level, avg_message_length, communication_style,
                                     humor, formality, phrases_sealed)
            select user_id, $18, $19, $20, $21, $22, $23, $24 from new_account""";

    private static final String REFUSE = """
            insert into refused_contact (refused_id, contact_sealed, contact_index, channel, refused_on, first_at, last_at,
                                         times)
            values ($1, $2, $3, $4, $5, $6, $6, 1)
            on conflict (contact_index, channel, refused_on) do update
               set times = refused_contact.times + 1, last_at = excluded.last_at
            returning refused_id, times""";

    private static final String REFUSED_SEAL = "refused_contact.contact";
    private static final String REFUSED_INDEX = "refused-contact";

    private final PersonKeys keys;
    private final ServiceKey serviceKey;
    private final BlindIndex blindIndex;
    private final PhoneIndex phoneIndex;

    Newcomers(PersonKeys keys, ServiceKey serviceKey, BlindIndex blindIndex, PhoneIndex phoneIndex) {
        this.keys = keys;
        this.serviceKey = serviceKey;
        this.blindIndex = blindIndex;
        this.phoneIndex = phoneIndex;
    }

    /** Waits until this transaction alone may decide who has this number; the lock ends with the transaction. */
    Uni<Void> lock(SqlConnection tx, PhoneNumber number) {
        long lock = ByteBuffer.wrap(index(number)).getLong();
        return tx.preparedQuery(LOCK).execute(Tuple.of(lock)).replaceWithVoid();
    }

    Uni<Void> insert(SqlConnection tx, NewPerson person) {
        return keys.of(tx, person.userId())
                .chain(key -> tx.preparedQuery(INSERT).execute(row(person, key)))
                .replaceWithVoid();
    }

    /** Keeps a contact that was no number; one row per spelling, channel and day. */
    Uni<Refused> refuse(SqlConnection tx, String contact, String channel, Instant at) {
        OffsetDateTime when = at.atOffset(ZoneOffset.UTC);
        UUID id = UUID.randomUUID();
        return tx.preparedQuery(REFUSE)
                .execute(Tuple.from(List.of(
                        id,
                        Buffer.buffer(serviceKey.seal(REFUSED_SEAL, id.toString(), contact)),
                        Buffer.buffer(blindIndex.of(REFUSED_INDEX, contact)),
                        channel,
                        when.toLocalDate(),
                        when)))
                .map(rows -> rows.iterator().next())
                .map(row -> new Refused(row.getUUID("refused_id"), row.getLong("times")));
    }

    private Tuple row(NewPerson person, PersonKey key) {
        StyleProfile style = person.style();
        Preferences preferences = person.preferences();
        return Tuple.from(List.of(
                person.userId(),
                NewPerson.STATUS,
                NewPerson.TIER,
                person.home().locale(),
                person.home().zone(),
                person.at().atOffset(ZoneOffset.UTC),
                NewPerson.FIRST_VERSION,
                person.contactId(),
                Buffer.buffer(key.seal(
                        Seals.PHONE, person.contactId(), person.number().e164())),
                Buffer.buffer(index(person.number())),
                preferences.autoConfirmFamily(),
                preferences.autoConfirmWork(),
                preferences.morningDigestEnabled(),
                preferences.proactiveMode(),
                preferences.wakeUpCalls(),
                preferences.emailSummaries(),
                preferences.calendarAlerts(),
                style.emojiUsage(),
                style.formalityLevel(),
                style.avgMessageLength(),
                style.communicationStyle(),
                style.tonePreferences().humor(),
                style.tonePreferences().formality(),
                Buffer.buffer(key.seal(Seals.PHRASES, person.userId(), Phrases.write(style.signaturePhrases())))));
    }

    private byte[] index(PhoneNumber number) {
        return phoneIndex.of(number.e164());
    }

    /**
     * A contact that was no number.
     *
     * @param times how often it was tried today
     */
    record Refused(UUID id, long times) {}
}
