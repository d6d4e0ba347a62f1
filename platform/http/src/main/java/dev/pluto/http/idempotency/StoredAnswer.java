package dev.pluto.http.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What a client was told.
 *
 * @param entityTag null when there was none, also in answers kept before there were any
 * @param body as it went out, empty when there was none
 */
record StoredAnswer(
        int status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String entityTag,
        String body) {

    @Override
    public String toString() {
        return "StoredAnswer[status=" + status + "]";
    }
}
