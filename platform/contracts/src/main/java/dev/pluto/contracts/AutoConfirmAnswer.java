package dev.pluto.contracts;

import java.util.List;
import java.util.UUID;

/**
 * On which side of a person's life somebody stands, and what the person prefers of that side.
 *
 * @param category {@code family}, {@code work} or {@code other}; {@code other} as well of whom nobody knows, and of a name that people of
 *     several sides have
 * @param autoConfirm whether the person lets requests of theirs be answered with a yes
 * @param contacts ids of who is meant, in the order of their names; none of whom nobody knows
 */
@SnakeCase
public record AutoConfirmAnswer(
        @Required String category,
        @Required boolean autoConfirm,
        @Required List<UUID> contacts) {

    public AutoConfirmAnswer {
        contacts = List.copyOf(contacts);
    }
}
