package dev.pluto.memory.snapshot;

import java.util.UUID;

/** A snapshot as it is kept. */
record Snapshot(UUID id, UUID userId, Period period, Sentences sentences) {
    @Override
    public String toString() {
        return "Snapshot[" + id + "]";
    }
}
