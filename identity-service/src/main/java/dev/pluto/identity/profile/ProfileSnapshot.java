package dev.pluto.identity.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A profile as it was in one transaction, with what orders it among others in the cache.
 *
 * @param profile the person
 * @param reachableSince since when the number of the profile is this person's, null without a number
 */
public record ProfileSnapshot(Profile profile, @Nullable Instant reachableSince) {}
