package dev.pluto.protection;

import java.util.UUID;

/**
 * Whom a sealed text is for, so that it opens nowhere else.
 *
 * @param audience the topic or kind of cache entry it is in
 * @param subject whom it is about: a user id, or the keyed hash of a number
 * @param id which one of theirs, such as the message's id
 */
public record Addressee(String audience, String subject, String id) {

    /** A text in an event. */
    public static Addressee of(String topic, UUID userId, UUID id) {
        return new Addressee(topic, userId.toString(), id.toString());
    }

    /** A cache entry of somebody, of which there is one. */
    public static Addressee ofEntry(String kind, String subject) {
        return new Addressee(kind, subject, subject);
    }

    /** Names of ours, hexadecimal digits and UUIDs: nothing that JSON would have to escape. */
    public Addressee {
        if (!isPlain(audience) || !isPlain(subject) || !isPlain(id)) {
            throw new IllegalArgumentException("an addressee is made of names and ids");
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '-' && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z')) {
                return false;
            }
        }
        return true;
    }
}
