package dev.pluto.http.idempotency;

import java.util.UUID;

/** What became of the attempt to be the one who executes a request. */
sealed interface IdempotencyClaim {

    /** Go ahead, and answer or free the key afterwards. */
    record Granted(byte[] key, UUID claim) implements IdempotencyClaim {}

    /** It was done before. */
    record Answered(StoredAnswer answer) implements IdempotencyClaim {}

    /** Somebody is at it. */
    record Running() implements IdempotencyClaim {}

    /** The key belongs to a request that asked for something else. */
    record Reused() implements IdempotencyClaim {}
}
