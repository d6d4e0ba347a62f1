package dev.pluto.scheduler.planning;

import dev.pluto.events.UserChanged;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Events as identity would send them. */
final class Events {

    private Events() {}

    static UserChanged userChanged(UUID userId, String zone, String status, Map<String, Boolean> preferences) {
        return new UserChanged(userId, List.of("zone"), status, "free", "en-US", zone, preferences);
    }
}
