package dev.pluto.http.idempotency;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets clients repeat a POST safely: a request with the header {@code Idempotency-Key} (1 to 255 visible ASCII characters)
 * takes effect once per caller and path, and its successful answer is kept for a day.
 *
 * <ul>
 *   <li>The same request again: the kept answer, with {@code Idempotent-Replayed: true}.
 *   <li>Another query or body under the same key: 422 {@code request:idempotency-key-reused}.
 *   <li>The first one still running: 409 {@code request:idempotency-key-in-use} with {@code Retry-After}.
 *   <li>The first one failed: the key is free again.
 *   <li>No header: nothing special happens.
 * </ul>
 *
 * Needs a caller ({@code @RolesAllowed}); the effect itself should be one transaction, because a process that dies between
 * effect and answer leaves a key that may be claimed again after a minute.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {

    /** The header a client names its request by. */
    String HEADER = "Idempotency-Key";

    /** What API documents say of it. */
    String MEANING = "Names this request, 1 to 255 visible ASCII characters: sent again under the same name it takes no"
            + " second effect and gets the first answer again, for a day.";
}
