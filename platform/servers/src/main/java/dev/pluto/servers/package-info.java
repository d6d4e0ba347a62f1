/** Real PostgreSQL, Kafka and Redis as local processes, for tests and for the one-command runner. */
@NullMarked
package dev.pluto.servers;

import org.jspecify.annotations.NullMarked;
