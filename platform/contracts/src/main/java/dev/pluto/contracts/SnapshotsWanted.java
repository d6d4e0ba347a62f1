package dev.pluto.contracts;

import java.util.UUID;

/** Whose latest snapshots are wanted. */
@SnakeCase
public record SnapshotsWanted(@Required UUID userId) {
    @Override
    public String toString() {
        return "SnapshotsWanted[" + userId + "]";
    }
}
