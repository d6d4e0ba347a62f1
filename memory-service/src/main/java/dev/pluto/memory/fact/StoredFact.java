package dev.pluto.memory.fact;

import java.util.UUID;

/** A fact with the row it stands in. */
record StoredFact(UUID id, UUID messageId, Fact fact) {}
