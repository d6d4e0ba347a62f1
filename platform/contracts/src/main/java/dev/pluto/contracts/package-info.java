/** What the services ask and answer each other over HTTP, and what one leaves for another in Redis: record, schema, golden sample. */
@NullMarked
package dev.pluto.contracts;

import org.jspecify.annotations.NullMarked;
