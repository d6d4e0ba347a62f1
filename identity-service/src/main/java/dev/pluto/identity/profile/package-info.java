/** What Pluto knows about a person at a glance: served from Redis, read from the database when Redis has nothing to say. */
@NullMarked
package dev.pluto.identity.profile;

import org.jspecify.annotations.NullMarked;
