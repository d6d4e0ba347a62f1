package dev.pluto.memory.contact;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody around a person, as clients see them.
 *
 * @param name null where nobody said it
 * @param relation what they are to the person; null where nobody said it
 * @param category {@code family}, {@code work} or {@code other}: by the relation, unless somebody said another
 * @param phoneNumbers E.164 where they were written down, else as they were told
 * @param source {@code told} for who is read from what was said, {@code written} for who was written down or changed
 * @param confidence how likely there is such a person, 0..1: that not all texts were misread
 * @param evidence memories that speak of them
 * @param maybeSame others who may be the same person
 */
record ContactView(
        UUID id,
        @Nullable String name,
        @Nullable String relation,
        String category,
        List<String> phoneNumbers,
        String source,
        double confidence,
        List<UUID> evidence,
        List<UUID> maybeSame) {

    static ContactView of(Contact contact, ContactBook book) {
        return new ContactView(
                contact.id(),
                contact.name(),
                contact.relation(),
                contact.category().stored(),
                contact.numbers().stream().sorted().toList(),
                contact.isWritten() ? "written" : "told",
                contact.confidence(),
                Evidence.of(contact.facts()),
                book.maybeSame(contact));
    }

    @Override
    public String toString() {
        return "ContactView[" + id + "]";
    }
}
