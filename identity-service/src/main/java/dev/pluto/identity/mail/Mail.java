package dev.pluto.identity.mail;

import java.util.UUID;

/**
 * A mail of plain text. Personal data: hides itself in text.
 *
 * @param id ours, the same for every try: by it a server or a mailbox knows the same mail again
 * @param to an address
 */
public record Mail(UUID id, String to, String subject, String text) {

    @Override
    public String toString() {
        return "Mail[" + id + "]";
    }
}
