package dev.pluto.identity.account;

import dev.pluto.identity.account.Profile.Preferences;
import dev.pluto.identity.account.Profile.Stats;
import dev.pluto.identity.account.Profile.StyleProfile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.SecondaryRow;
import org.jspecify.annotations.Nullable;

/**
 * A person with their settings: a row in each of three tables from the first contact on, read and changed as one. The version
 * counts the changes of these; what is counted or seen elsewhere stands in {@link Activity}, with a version of its own.
 */
@Entity
@Table(name = "account")
@SecondaryTable(name = "preference_sheet", pkJoinColumns = @PrimaryKeyJoinColumn(name = "user_id"))
@SecondaryTable(name = "style_sheet", pkJoinColumns = @PrimaryKeyJoinColumn(name = "user_id"))
@SecondaryRow(table = "preference_sheet", optional = false)
@SecondaryRow(table = "style_sheet", optional = false)
class Account {

    private static final String ACTIVE = "active";
    private static final String BLOCKED = "blocked";
    private static final String QUARANTINED = "quarantined";

    @Id
    @Column(name = "user_id")
    UUID userId;

    String status;

    @Column(name = "block_revision")
    long blockRevision;

    @Column(updatable = false)
    String tier;

    @Column(name = "name_sealed")
    byte @Nullable [] nameSealed;

    String locale;

    String zone;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    long version;

    @Column(table = "preference_sheet", name = "auto_confirm_family")
    boolean autoConfirmFamily;

    @Column(table = "preference_sheet", name = "auto_confirm_work")
    boolean autoConfirmWork;

    @Column(table = "preference_sheet", name = "morning_digest_enabled")
    boolean morningDigestEnabled;

    @Column(table = "preference_sheet", name = "proactive_mode")
    boolean proactiveMode;

    @Column(table = "preference_sheet", name = "wake_up_calls")
    boolean wakeUpCalls;

    @Column(table = "preference_sheet", name = "email_summaries")
    boolean emailSummaries;

    @Column(table = "preference_sheet", name = "calendar_alerts")
    boolean calendarAlerts;

    @Column(table = "preference_sheet", name = "hosted_model")
    @Nullable
    Boolean hostedModel;

    @Column(table = "preference_sheet", name = "hosted_model_sensitive")
    @Nullable
    Boolean hostedModelSensitive;

    @Column(table = "preference_sheet", name = "personalization_level")
    String personalizationLevel;

    @Column(table = "preference_sheet", name = "learning_rate")
    double learningRate;

    @Column(table = "style_sheet", name = "emoji_usage")
    boolean emojiUsage;

    @Column(table = "style_sheet", name = "formality_level")
    String formalityLevel;

    @Column(table = "style_sheet", name = "avg_message_length")
    String avgMessageLength;

    @Column(table = "style_sheet", name = "communication_style")
    String communicationStyle;

    @Column(table = "style_sheet")
    double humor;

    @Column(table = "style_sheet")
    double formality;

    @Column(table = "style_sheet", name = "phrases_sealed")
    byte[] phrasesSealed;

    @Column(table = "style_sheet")
    String pinned;

    @Column(table = "style_sheet")
    String learned;

    protected Account() {}

    Preferences preferences() {
        return new Preferences(
                autoConfirmFamily,
                autoConfirmWork,
                morningDigestEnabled,
                proactiveMode,
                wakeUpCalls,
                emailSummaries,
                calendarAlerts,
                hostedModel,
                hostedModelSensitive);
    }

    /** @param phrases what {@link #phrasesSealed} holds */
    StyleProfile style(List<String> phrases) {
        return new StyleProfile(
                emojiUsage,
                formalityLevel,
                avgMessageLength,
                phrases,
                new StyleProfile.Tone(humor, formality),
                communicationStyle);
    }

    /** @param fields opens what is sealed of this person */
    Profile profile(@Nullable Contact phone, @Nullable Contact email, Activity activity, SealedFields fields) {
        return new Profile(
                userId,
                phone == null ? null : fields.text(SealedFields.PHONE, phone.contactId, phone.valueSealed),
                fields.text(SealedFields.NAME, userId, nameSealed),
                email == null ? null : fields.text(SealedFields.EMAIL, email.contactId, email.valueSealed),
                status.equals(ACTIVE),
                createdAt,
                updatedAt,
                activity.lastSeenAt,
                activity.lastLoginAt,
                style(fields.phrases(phrasesSealed)),
                preferences(),
                new Stats(activity.memoryCount, activity.habitCount),
                locale,
                zone,
                tier,
                status,
                version(activity),
                fields.isUnreadable(), // read last: all of them were tried
                new Learning(personalizationLevel, learningRate));
    }

    /** Of all the profile shows; no two states have the same, for whoever changes either row holds that of the activity. */
    long version(Activity activity) {
        return version + activity.version;
    }

    void describe(byte @Nullable [] sealedName, String newZone, String newLocale, Instant now) {
        nameSealed = sealedName;
        zone = newZone;
        locale = newLocale;
        touch(now);
    }

    void prefer(Preferences preferences, Instant now) {
        autoConfirmFamily = preferences.autoConfirmFamily();
        autoConfirmWork = preferences.autoConfirmWork();
        morningDigestEnabled = preferences.morningDigestEnabled();
        proactiveMode = preferences.proactiveMode();
        wakeUpCalls = preferences.wakeUpCalls();
        emailSummaries = preferences.emailSummaries();
        calendarAlerts = preferences.calendarAlerts();
        hostedModel = preferences.hostedModel();
        hostedModelSensitive = preferences.hostedModelSensitive();
        touch(now);
    }

    void learn(Learning learning, Instant now) {
        personalizationLevel = learning.personalizationLevel();
        learningRate = learning.learningRate();
        touch(now);
    }

    /** @param sealedPhrases the style's phrases, sealed */
    void speak(StyleProfile style, byte[] sealedPhrases, Instant now) {
        emojiUsage = style.emojiUsage();
        formalityLevel = style.formalityLevel();
        avgMessageLength = style.avgMessageLength();
        communicationStyle = style.communicationStyle();
        humor = style.tonePreferences().humor();
        formality = style.tonePreferences().formality();
        phrasesSealed = sealedPhrases;
        touch(now);
    }

    /**
     * Obeys a decision that is newer than the last one. Only a block is undone by an unblock; nothing brings back the erased.
     *
     * @return whether the status is another one now
     */
    boolean decide(boolean blocked, long revision, Instant now) {
        if (revision <= blockRevision) {
            return false;
        }
        blockRevision = revision;
        String next = blocked ? blockedFrom(status) : unblockedFrom(status);
        if (next.equals(status)) {
            return false;
        }
        status = next;
        touch(now);
        return true;
    }

    private static String blockedFrom(String status) {
        return status.equals(ACTIVE) || status.equals(QUARANTINED) ? BLOCKED : status;
    }

    private static String unblockedFrom(String status) {
        return status.equals(BLOCKED) ? ACTIVE : status;
    }

    /** Two changes within one microsecond still have to be two moments; the version follows at the end of the transaction. */
    void touch(Instant now) {
        updatedAt = now.isAfter(updatedAt) ? now : updatedAt.plusNanos(1000);
    }
}
