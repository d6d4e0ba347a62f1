package dev.pluto.contracts;

import java.util.UUID;

/**
 * Whether what somebody asks a person for is answered without asking the person.
 *
 * @param who who asks: a telephone number, a name or a relation ("sister")
 */
@SnakeCase
public record AutoConfirmQuestion(
        @Required UUID userId, @Required String who) {
    @Override
    public String toString() {
        return "AutoConfirmQuestion[" + userId + "]";
    }
}
