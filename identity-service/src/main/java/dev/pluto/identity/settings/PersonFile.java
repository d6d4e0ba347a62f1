package dev.pluto.identity.settings;

import dev.pluto.events.UserChanged;
import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.identity.profile.Phrases;
import dev.pluto.identity.profile.Preferences;
import dev.pluto.identity.profile.Profile;
import dev.pluto.identity.profile.ProfileSnapshot;
import dev.pluto.identity.profile.Seals;
import dev.pluto.identity.profile.Stats;
import dev.pluto.identity.profile.StyleProfile;
import dev.pluto.protection.PersonKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything about one person that a setting may touch, open for change in one transaction. */
final class PersonFile {

    private final Account account;
    private final PreferenceSheet preferenceSheet;
    private final StyleSheet styleSheet;
    private final @Nullable Contact contact;
    private final PersonKey key;

    PersonFile(
            Account account,
            PreferenceSheet preferenceSheet,
            StyleSheet styleSheet,
            @Nullable Contact contact,
            PersonKey key) {
        this.account = account;
        this.preferenceSheet = preferenceSheet;
        this.styleSheet = styleSheet;
        this.contact = contact;
        this.key = key;
    }

    PersonalDetails details() {
        byte[] sealed = account.nameSealed;
        return new PersonalDetails(sealed == null ? null : key.open(Seals.NAME, account.userId, sealed), account.zone, account.locale);
    }

    Preferences preferences() {
        return preferenceSheet.preferences();
    }

    StyleProfile style() {
        return styleSheet.style(Phrases.read(key.open(Seals.PHRASES, account.userId, styleSheet.phrasesSealed)));
    }

    Optional<PhoneNumber> number() {
        return Optional.ofNullable(contact).map(phone -> new PhoneNumber(key.open(Seals.PHONE, phone.contactId, phone.valueSealed)));
    }

    void settle(PersonalDetails details, Instant now) {
        String name = details.name();
        account.settle(name == null ? null : key.seal(Seals.NAME, account.userId, name), details.locale(), details.zone());
        account.touch(now);
    }

    void settle(Preferences preferences, Instant now) {
        preferenceSheet.settle(preferences);
        account.touch(now);
    }

    void settle(StyleProfile style, Instant now) {
        styleSheet.settle(style, key.seal(Seals.PHRASES, account.userId, Phrases.write(style.signaturePhrases())));
        account.touch(now);
    }

    /** Only right after a flush: that is when the version grows. */
    ProfileSnapshot snapshot() {
        PersonalDetails details = details();
        Profile profile = new Profile(
                account.userId,
                number().map(PhoneNumber::e164).orElse(null),
                details.name(),
                null,
                account.status.equals("active"),
                account.createdAt,
                account.updatedAt,
                account.lastSeenAt,
                style(),
                preferences(),
                new Stats(account.memoryCount, account.habitCount),
                account.locale,
                account.zone,
                account.tier,
                account.status,
                account.version);
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
