package dev.pluto.scheduler.onboarding;

import dev.pluto.events.StyleSummary;
import dev.pluto.events.UserChanged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Events as identity would send them. */
final class Events {

    private Events() {}

    static UserChanged userChanged(UUID userId, String zone, String status, Map<String, Boolean> preferences) {
        var style = new StyleSummary(true, "casual", "medium", "friendly");
        return new UserChanged(
                userId, List.of("zone"), status, "free", "en-US", zone, preferences, style, null, Instant.EPOCH);
    }
}
