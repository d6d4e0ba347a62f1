package dev.pluto.identity.account;

import dev.pluto.identity.account.Profile.Preferences;
import dev.pluto.identity.account.Profile.StyleProfile;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.RowByRow;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person as one transaction has them, open for change where {@link Accounts#getLocked} gave them. What is changed is written
 * by the session's flush: only after it does {@link #snapshot} say what has become of them.
 */
public final class Person {

    private final Account account;
    private final @Nullable Contact phone;
    private final @Nullable Contact email;
    private final Activity activity;
    private final PersonKey key;
    private final RowByRow rowByRow;

    Person(Accounts.Found found, PersonKey key, RowByRow rowByRow) {
        this.account = found.account();
        this.phone = found.phone();
        this.email = found.email();
        this.activity = found.activity();
        this.key = key;
        this.rowByRow = rowByRow;
    }

    /** Grows with every flush of a change. */
    public long version() {
        return account.version(activity);
    }

    /** What is shown of them. */
    public Profile profile() {
        return account.profile(phone, email, activity, fields());
    }

    /** The same with what orders it among others. */
    public Profile.Snapshot snapshot() {
        return new Profile.Snapshot(profile(), phone == null ? null : phone.validFrom);
    }

    /**
     * Changes what they say about themselves. A name that stays is not sealed anew, least of all one that does not open: it may
     * when its key is back.
     */
    public void describe(@Nullable String name, String zone, String locale, Instant now) {
        boolean stays = Objects.equals(name, fields().text(SealedFields.NAME, account.userId, account.nameSealed));
        account.describe(stays ? account.nameSealed : sealed(name), zone, locale, now);
    }

    /** They are reached elsewhere. */
    void move(Instant now) {
        account.move(now);
    }

    /** Later than they were first reached where they are: now, unless two changes are within one microsecond. */
    Instant afterArrival(ContactValue value, Instant now) {
        Contact current = value instanceof ContactValue.Phone ? phone : email;
        return current == null || now.isAfter(current.validFrom) ? now : current.validFrom.plusNanos(1000);
    }

    /** Changes what they want done for them. */
    public void prefer(Preferences preferences, Instant now) {
        account.prefer(preferences, now);
    }

    /** Changes how they are spoken to; phrases that stay are not sealed anew either. */
    public void speak(StyleProfile style, Instant now) {
        boolean stay = style.signaturePhrases().equals(fields().phrases(account.phrasesSealed));
        byte[] phrases =
                stay ? account.phrasesSealed : SealedFields.sealed(key, account.userId, style.signaturePhrases());
        account.speak(style, phrases, now);
    }

    /**
     * Obeys an operator's decision unless a newer one was obeyed before.
     *
     * @param revision counts the decisions about this person, from 1
     * @return whether the status is another one now
     */
    public boolean decide(boolean blocked, long revision, Instant now) {
        return account.decide(blocked, revision, now);
    }

    private byte @Nullable [] sealed(@Nullable String name) {
        return name == null ? null : key.seal(SealedFields.NAME, account.userId, name);
    }

    private SealedFields fields() {
        return new SealedFields(rowByRow, account.userId, key);
    }

    @Override
    public String toString() {
        return "Person[" + account.userId + "]";
    }
}
