package dev.pluto.identity.account;

import dev.pluto.identity.account.Profile.Preferences;
import dev.pluto.identity.account.Profile.StyleProfile;
import dev.pluto.identity.email.EmailAddress;
import dev.pluto.identity.email.EmailIndex;
import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.PhoneIndex;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes the rows of a new account, sealed. */
@ApplicationScoped
class AccountRows {

    /** One statement for four rows, a trigger adds the one of what others tell: one journey to the database while the lock is held. */
    private static final String INSERT = """
            with new_account as (
                insert into account (user_id, status, tier, locale, zone, created_at, updated_at, version)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7) returning user_id),
            %snew_preferences as (
                insert into preference_sheet (user_id, auto_confirm_family, auto_confirm_work, morning_digest_enabled,
                                              proactive_mode, wake_up_calls, email_summaries, calendar_alerts)
                select user_id, ?8, ?9, ?10, ?11, ?12, ?13, ?14 from new_account)
            insert into style_sheet (user_id, emoji_usage, formality_level, avg_message_length, communication_style,
                                     humor, formality, phrases_sealed)
            select user_id, ?15, ?16, ?17, ?18, ?19, ?20, ?21 from new_account""";

    private static final String WITH_PHONE = INSERT.formatted("""
            new_contact as (
                insert into contact (contact_id, user_id, kind, value_sealed, value_index, valid_from)
                select ?22, user_id, 'phone', ?23, ?24, ?6 from new_account),
            """);
    private static final String WITHOUT_PHONE = INSERT.formatted("");

    private static final String INSERT_EMAIL = """
            insert into contact (contact_id, user_id, kind, value_sealed, value_index, valid_from)
            values (?1, ?2, 'email', ?3, ?4, ?5)""";
    private static final String NAME = "update account set name_sealed = ?2 where user_id = ?1";

    private final PersonKeys keys;
    private final PhoneIndex phoneIndex;
    private final EmailIndex emailIndex;

    AccountRows(PersonKeys keys, PhoneIndex phoneIndex, EmailIndex emailIndex) {
        this.keys = keys;
        this.phoneIndex = phoneIndex;
        this.emailIndex = emailIndex;
    }

    Uni<Void> insert(Mutiny.Session tx, NewAccount account) {
        return keys.of(tx, account.userId())
                .chain(key -> insertAccount(tx, account, key)
                        .chain(() -> insertEmail(tx, account, key))
                        .chain(() -> insertName(tx, account, key)))
                .replaceWithVoid();
    }

    private Uni<Integer> insertAccount(Mutiny.Session tx, NewAccount account, PersonKey key) {
        List<Object> values = new ArrayList<>(values(account, key));
        PhoneNumber number = account.number();
        if (number == null) {
            return execute(tx, WITHOUT_PHONE, values);
        }
        UUID contact = UUID.randomUUID();
        values.add(contact);
        values.add(key.seal(SealedFields.PHONE, contact, number.e164()));
        values.add(phoneIndex.of(number.e164()));
        return execute(tx, WITH_PHONE, values);
    }

    private Uni<Integer> insertEmail(Mutiny.Session tx, NewAccount account, PersonKey key) {
        EmailAddress email = account.email();
        if (email == null) {
            return Uni.createFrom().item(0);
        }
        UUID contact = UUID.randomUUID();
        byte[] sealed = key.seal(SealedFields.EMAIL, contact, email.text());
        return execute(
                tx, INSERT_EMAIL, List.of(contact, account.userId(), sealed, emailIndex.of(email), account.at()));
    }

    private static Uni<Integer> insertName(Mutiny.Session tx, NewAccount account, PersonKey key) {
        String name = account.name();
        return name == null
                ? Uni.createFrom().item(0)
                : execute(tx, NAME, List.of(account.userId(), key.seal(SealedFields.NAME, account.userId(), name)));
    }

    private static Uni<Integer> execute(Mutiny.Session tx, String statement, List<Object> values) {
        Mutiny.MutationQuery query = tx.createNativeQuery(statement);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query.executeUpdate();
    }

    private static List<Object> values(NewAccount account, PersonKey key) {
        StyleProfile style = account.style();
        Preferences preferences = account.preferences();
        return List.of(
                account.userId(),
                NewAccount.STATUS,
                account.tier(),
                account.place().locale(),
                account.place().zone(),
                account.at(),
                NewAccount.FIRST_VERSION,
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
}
