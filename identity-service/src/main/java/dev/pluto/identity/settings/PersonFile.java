package dev.pluto.identity.settings;

import dev.pluto.events.UserChanged;
import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.identity.profile.Phrases;
import dev.pluto.identity.profile.Preferences;
import dev.pluto.identity.profile.Profile;
import dev.pluto.identity.profile.ProfileSnapshot;
import dev.pluto.identity.profile.SealedFields;
import dev.pluto.identity.profile.Seals;
import dev.pluto.identity.profile.Stats;
import dev.pluto.identity.profile.StyleProfile;
import dev.pluto.protection.PersonKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything about one person that a setting may touch, open for change in one transaction. */
final class PersonFile {

    private final Account account;
    private final PreferenceSheet preferenceSheet;
    private final StyleSheet styleSheet;
    private final @Nullable Contact contact;
    private final PersonKey key;
    private final SealedFields fields;

    PersonFile(
            Account account,
            PreferenceSheet preferenceSheet,
            StyleSheet styleSheet,
            @Nullable Contact contact,
            PersonKey key,
            SealedFields fields) {
        this.account = account;
        this.preferenceSheet = preferenceSheet;
        this.styleSheet = styleSheet;
        this.contact = contact;
        this.key = key;
        this.fields = fields;
    }

    PersonalDetails details() {
        return details(fields);
    }

    private PersonalDetails details(SealedFields fields) {
        return new PersonalDetails(
                fields.text(Seals.NAME, account.userId, account.nameSealed), account.zone, account.locale);
    }

    Preferences preferences() {
        return preferenceSheet.preferences();
    }

    StyleProfile style() {
        return style(fields);
    }

    private StyleProfile style(SealedFields fields) {
        return styleSheet.style(fields.phrases(styleSheet.phrasesSealed));
    }

    Optional<PhoneNumber> number() {
        return number(fields);
    }

    private Optional<PhoneNumber> number(SealedFields fields) {
        return Optional.ofNullable(contact)
                .map(phone -> fields.text(Seals.PHONE, phone.contactId, phone.valueSealed))
                .map(PhoneNumber::new);
    }

    /** A name that stays is not sealed anew, least of all one that does not open: it may when its key is back. */
    void settle(PersonalDetails details, Instant now) {
        byte[] name = Objects.equals(details.name(), details().name()) ? account.nameSealed : sealed(details.name());
        account.settle(name, details.locale(), details.zone());
        account.touch(now);
    }

    private byte @Nullable [] sealed(@Nullable String name) {
        return name == null ? null : key.seal(Seals.NAME, account.userId, name);
    }

    void settle(Preferences preferences, Instant now) {
        preferenceSheet.settle(preferences);
        account.touch(now);
    }

    void settle(StyleProfile style, Instant now) {
        List<String> phrases = style.signaturePhrases();
        styleSheet.settle(
                style,
                phrases.equals(style().signaturePhrases())
                        ? styleSheet.phrasesSealed
                        : key.seal(Seals.PHRASES, account.userId, Phrases.write(phrases)));
        account.touch(now);
    }

    /** Only right after a flush: that is when the version grows. */
    ProfileSnapshot snapshot() {
        SealedFields now = fields.anew();
        PersonalDetails details = details(now);
        Profile profile = new Profile(
                account.userId,
                number(now).map(PhoneNumber::e164).orElse(null),
                details.name(),
                null,
                account.status.equals("active"),
                account.createdAt,
                account.updatedAt,
                account.lastSeenAt,
                style(now),
                preferences(),
                new Stats(account.memoryCount, account.habitCount),
                account.locale,
                account.zone,
                account.tier,
                account.status,
                account.version,
                now.isUnreadable()); // read last: all of them were tried
        return new ProfileSnapshot(profile, contact == null ? null : contact.validFrom);
    }

    /** What the other services need to know of the change. Only right after a flush, as above. */
    UserChanged event(List<String> changed) {
        return snapshot().profile().changed(changed);
    }

    long version() {
        return account.version;
    }
}
