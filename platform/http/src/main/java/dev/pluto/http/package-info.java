/** What every service's HTTP side shares: problem+json, caller identity, service tokens, paging and idempotency keys. */
@NullMarked
package dev.pluto.http;

import org.jspecify.annotations.NullMarked;
