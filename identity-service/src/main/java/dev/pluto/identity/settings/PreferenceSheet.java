package dev.pluto.identity.settings;

import dev.pluto.identity.profile.Preferences;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What a person wants done for them. */
@Entity
@Table(name = "preference_sheet")
class PreferenceSheet {

    @Id
    @Column(name = "user_id")
    UUID userId;

    @Column(name = "auto_confirm_family")
    boolean autoConfirmFamily;

    @Column(name = "auto_confirm_work")
    boolean autoConfirmWork;

    @Column(name = "morning_digest_enabled")
    boolean morningDigestEnabled;

    @Column(name = "proactive_mode")
    boolean proactiveMode;

    @Column(name = "wake_up_calls")
    boolean wakeUpCalls;

    @Column(name = "email_summaries")
    boolean emailSummaries;

    @Column(name = "calendar_alerts")
    boolean calendarAlerts;

    protected PreferenceSheet() {}

    Preferences preferences() {
        return new Preferences(
                autoConfirmFamily,
                autoConfirmWork,
                morningDigestEnabled,
                proactiveMode,
                wakeUpCalls,
                emailSummaries,
                calendarAlerts);
    }

    void settle(Preferences preferences) {
        autoConfirmFamily = preferences.autoConfirmFamily();
        autoConfirmWork = preferences.autoConfirmWork();
        morningDigestEnabled = preferences.morningDigestEnabled();
        proactiveMode = preferences.proactiveMode();
        wakeUpCalls = preferences.wakeUpCalls();
        emailSummaries = preferences.emailSummaries();
        calendarAlerts = preferences.calendarAlerts();
    }
}
