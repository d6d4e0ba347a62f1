package dev.pluto.identity.profile;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a person wants done for them.
 *
 * @param autoConfirmFamily confirm what family members plan without asking
 * @param autoConfirmWork the same for work
 * @param morningDigestEnabled a text every morning with the day ahead
 * @param proactiveMode whether Pluto may speak first
 * @param wakeUpCalls whether Pluto may ring
 * @param emailSummaries summaries of e-mail
 * @param calendarAlerts alerts before calendar entries
 */
public record Preferences(
        boolean autoConfirmFamily,
        boolean autoConfirmWork,
        boolean morningDigestEnabled,
        boolean proactiveMode,
        boolean wakeUpCalls,
        boolean emailSummaries,
        boolean calendarAlerts) {

    /** What a person is given at first contact. */
    public static Preferences initial() {
        return new Preferences(true, false, true, true, true, true, true);
    }

    /** The same by their names in JSON and in events. */
    public Map<String, Boolean> byName() {
        Map<String, Boolean> names = new LinkedHashMap<>();
        names.put("auto_confirm_family", autoConfirmFamily);
        names.put("auto_confirm_work", autoConfirmWork);
        names.put("morning_digest_enabled", morningDigestEnabled);
        names.put("proactive_mode", proactiveMode);
        names.put("wake_up_calls", wakeUpCalls);
        names.put("email_summaries", emailSummaries);
        names.put("calendar_alerts", calendarAlerts);
        return names;
    }
}
