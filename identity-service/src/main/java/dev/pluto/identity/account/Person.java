package dev.pluto.identity.account;

import dev.pluto.identity.account.Profile.Preferences;
import dev.pluto.identity.account.Profile.StyleProfile;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.RowByRow;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
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
        account.touch(now);
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

    /** Changes what may be learnt of them; where that is nothing, what was learnt goes. */
    public void letLearn(Learning learning, Instant now) {
        account.learn(learning, now);
        if (!learning.personalizationLevel().equals(Learning.NONE)) {
            return;
        }
        Set<StyleField> learned = learned();
        account.learned = "";
        if (!learned.isEmpty()) {
            write(StyleField.mixed(style(), StyleProfile.initial(), learned::contains), now);
        }
    }

    /** Fields of the style that stay as the person said. */
    public Set<StyleField> pinned() {
        return StyleField.read(account.pinned);
    }

    /** Fields of the style that were learnt from their texts. */
    public Set<StyleField> learned() {
        return StyleField.read(account.learned);
    }

    /** Says which fields stay as they are; others that did are learnt from now on. */
    public void pin(Set<StyleField> fields, Instant now) {
        Set<StyleField> learned = learned();
        learned.addAll(pinned());
        learned.removeAll(fields);
        account.learned = StyleField.written(learned);
        account.pinned = StyleField.written(fields);
        account.touch(now);
    }

    /**
     * Changes how they are spoken to, as they say: that is not learnt any more.
     *
     * @param pinned fields that stay from now on
     */
    public void speak(StyleProfile style, Set<StyleField> pinned, Instant now) {
        Set<StyleField> learned = learned();
        learned.removeAll(pinned);
        learned.removeAll(StyleField.differing(style(), style));
        account.learned = StyleField.written(learned);
        account.pinned = StyleField.written(pinned);
        write(style, now);
    }

    /**
     * Takes over what was learnt of a style, but for what the person said, at whatever time.
     *
     * @return whether anything is another now
     */
    public boolean take(StyleProfile taught, Instant now) {
        StyleProfile before = style();
        Set<StyleField> said = StyleField.differing(before, StyleProfile.initial());
        said.removeAll(learned());
        said.addAll(pinned());
        StyleProfile after = StyleField.mixed(before, taught, field -> !said.contains(field));
        if (after.equals(before)) {
            return false;
        }
        Set<StyleField> learned = StyleField.differing(after, StyleProfile.initial());
        learned.removeAll(said);
        account.learned = StyleField.written(learned);
        write(after, now);
        return true;
    }

    private StyleProfile style() {
        return account.style(fields().phrases(account.phrasesSealed));
    }

    /** Phrases that stay are not sealed anew either. */
    private void write(StyleProfile style, Instant now) {
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
