package dev.pluto.contracts;

import java.util.UUID;

/** Takes back what one deed changed, within ten minutes of it. */
@SnakeCase
public record DeedUndo(@Required UUID userId, @Required UUID deed) {
    @Override
    public String toString() {
        return "DeedUndo[" + userId + "]";
    }
}
