/** Idempotency-Key: a request that is repeated gets the first answer and has no second effect. */
@NullMarked
package dev.pluto.http.idempotency;

import org.jspecify.annotations.NullMarked;
