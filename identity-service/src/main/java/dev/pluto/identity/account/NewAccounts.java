package dev.pluto.identity.account;

import dev.pluto.identity.account.Profile.Preferences;
import dev.pluto.identity.account.Profile.StyleProfile;
import dev.pluto.identity.phone.PhoneDefaults;
import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.PhoneIndex;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes the account of a number that nobody has: exactly one, with exactly one event, however many ask at once. */
@ApplicationScoped
public class NewAccounts {

    private static final String LOCK = "select cast(pg_advisory_xact_lock(?1) as text)";

    /** One statement for four rows, a trigger adds the one of what others tell: one journey to the database while the lock is held. */
    private static final String INSERT = """
            with new_account as (
                insert into account (user_id, status, tier, locale, zone, created_at, updated_at, version)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7) returning user_id),
            new_contact as (
                insert into contact (contact_id, user_id, kind, value_sealed, value_index, valid_from)
                select ?8, user_id, 'phone', ?9, ?10, ?6 from new_account),
            new_preferences as (
                insert into preference_sheet (user_id, auto_confirm_family, auto_confirm_work, morning_digest_enabled,
                                              proactive_mode, wake_up_calls, email_summaries, calendar_alerts)
                select user_id, ?11, ?12, ?13, ?14, ?15, ?16, ?17 from new_account)
            insert into style_sheet (user_id, emoji_usage, formality_level, avg_message_length, communication_style,
                                     humor, formality, phrases_sealed)
            select user_id, ?18, ?19, ?20, ?21, ?22, ?23, ?24 from new_account""";

    private final Accounts accounts;
    private final PhoneDefaults defaults;
    private final PersonKeys keys;
    private final PhoneIndex phoneIndex;
    private final Outbox outbox;
    private final Clock clock;

    NewAccounts(
            Accounts accounts,
            PhoneDefaults defaults,
            PersonKeys keys,
            PhoneIndex phoneIndex,
            Outbox outbox,
            Clock clock) {
        this.accounts = accounts;
        this.defaults = defaults;
        this.keys = keys;
        this.phoneIndex = phoneIndex;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The account of whoever has this number, made in this transaction when nobody has.
     *
     * @param channel by which the number made contact
     */
    public Uni<Found> getOrCreate(Mutiny.Session tx, PhoneNumber number, String channel) {
        return accounts.find(tx, number)
                .chain(known -> known.map(NewAccounts::known).orElseGet(() -> createAlone(tx, number, channel)));
    }

    /** Once the lock is held the number is looked up again: whoever held it before may have made the account. */
    private Uni<Found> createAlone(Mutiny.Session tx, PhoneNumber number, String channel) {
        return lock(tx, number)
                .chain(() -> accounts.find(tx, number))
                .chain(known -> known.map(NewAccounts::known).orElseGet(() -> create(tx, number, channel)));
    }

    /** Waits until this transaction alone may decide who has this number; the lock ends with the transaction. */
    private Uni<Void> lock(Mutiny.Session tx, PhoneNumber number) {
        long lock = ByteBuffer.wrap(index(number)).getLong();
        return tx.createNativeQuery(LOCK, String.class)
                .setParameter(1, lock)
                .getSingleResult()
                .replaceWithVoid();
    }

    private Uni<Found> create(Mutiny.Session tx, PhoneNumber number, String channel) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        NewAccount account =
                new NewAccount(UUID.randomUUID(), UUID.randomUUID(), number, defaults.of(number), channel, now);
        return keys.of(tx, account.userId())
                .chain(key -> insert(tx, row(account, key)))
                .chain(() -> outbox.add(tx, account.event(), NewAccount.FIRST_VERSION))
                .replaceWith(() -> new Found(true, account.snapshot()));
    }

    private static Uni<Found> known(Person person) {
        return Uni.createFrom().item(() -> new Found(false, person.snapshot()));
    }

    private static Uni<Integer> insert(Mutiny.Session tx, List<Object> row) {
        Mutiny.MutationQuery insert = tx.createNativeQuery(INSERT);
        for (int i = 0; i < row.size(); i++) {
            insert.setParameter(i + 1, row.get(i));
        }
        return insert.executeUpdate();
    }

    private List<Object> row(NewAccount account, PersonKey key) {
        StyleProfile style = account.style();
        Preferences preferences = account.preferences();
        return List.of(
                account.userId(),
                NewAccount.STATUS,
                NewAccount.TIER,
                account.place().locale(),
                account.place().zone(),
                account.at(),
                NewAccount.FIRST_VERSION,
                account.contactId(),
                key.seal(
                        SealedFields.PHONE,
                        account.contactId(),
                        account.number().e164()),
                index(account.number()),
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
                SealedFields.sealed(key, account.userId(), style.signaturePhrases()));
    }

    private byte[] index(PhoneNumber number) {
        return phoneIndex.of(number.e164());
    }

    /**
     * The account of a number.
     *
     * @param created whether it was made just now
     * @param snapshot what is shown of it
     */
    public record Found(boolean created, Profile.Snapshot snapshot) {}
}
