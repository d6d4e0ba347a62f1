package dev.pluto.messaging.operator;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision identity has not heard of yet, claimed.
 *
 * @param revision its number among those about this person
 * @param attempt number of this try, from 1
 */
record BlockReport(
        UUID userId,
        boolean blocked,
        String operator,
        long revision,
        int attempt,
        @Nullable String traceparent) {}
