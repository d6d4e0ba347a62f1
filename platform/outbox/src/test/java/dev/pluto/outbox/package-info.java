/** Events on real PostgreSQL and Kafka. */
@NullMarked
package dev.pluto.outbox;

import org.jspecify.annotations.NullMarked;
