package dev.pluto.memory.contact;

import dev.pluto.language.TextPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All contacts of a person: those that were written down, and whom facts speak of. */
final class ContactBook {
    private static final Pattern SPACES = TextPattern.of("\\s+");
    private static final Pattern NO_DIGIT = TextPattern.of("[^0-9]");
    private static final int FEWEST_DIGITS = 5;
    private static final String MINE = "my ";

    private final List<Contact> contacts;

    private ContactBook(List<Contact> contacts) {
        this.contacts = List.copyOf(contacts);
    }

    /**
     * Puts together what is told and what was written down.
     *
     * @param keys to whom something belongs by how it is called; an empty value: to nobody who is to be seen
     * @param idOf the id of somebody who was not written down, by how they are called
     */
    static ContactBook of(
            List<Told> told, List<Contact> written, Map<String, Optional<UUID>> keys, Function<String, UUID> idOf) {
        Map<UUID, Contact> all = new LinkedHashMap<>();
        written.forEach(contact -> all.put(contact.id(), contact));
        for (Told one : told) {
            Optional<String> tied =
                    one.keys().stream().filter(keys::containsKey).findFirst();
            if (tied.isEmpty()) {
                UUID id = idOf.apply(one.keys().get(0));
                all.put(id, Contact.told(id, one));
            }
            tied.flatMap(key -> keys.getOrDefault(key, Optional.empty()))
                    .ifPresent(id -> all.computeIfPresent(id, (unused, contact) -> contact.with(one)));
        }
        return new ContactBook(all.values().stream()
                .sorted(Comparator.comparing(ContactBook::order))
                .toList());
    }

    private static String order(Contact contact) {
        return contact.title().toLowerCase(Locale.ROOT) + "\0" + contact.id();
    }

    /** By name or relation. */
    List<Contact> all() {
        return contacts;
    }

    Optional<Contact> find(UUID id) {
        return contacts.stream().filter(contact -> contact.id().equals(id)).findFirst();
    }

    /** Whose name, relation or number begins with some words, or any of their words does. */
    List<Contact> search(String words) {
        String wanted = words.toLowerCase(Locale.ROOT).strip();
        String digits = NO_DIGIT.matcher(wanted).replaceAll("");
        return contacts.stream()
                .filter(contact -> begins(contact.name(), wanted)
                        || begins(contact.relation(), wanted)
                        || digits.length() >= FEWEST_DIGITS
                                && contact.numbers().stream().anyMatch(number -> number.endsWith(digits)))
                .toList();
    }

    /** Who is called just so, by name or the first words of it, by relation, or who has this number. */
    List<Contact> called(String who) {
        String wanted = who.toLowerCase(Locale.ROOT).strip();
        String plain = wanted.startsWith(MINE) ? wanted.substring(MINE.length()) : wanted;
        String digits = NO_DIGIT.matcher(wanted).replaceAll("");
        boolean isNumber = digits.length() >= FEWEST_DIGITS && wanted.chars().noneMatch(Character::isLetter);
        return contacts.stream()
                .filter(contact -> isNumber
                        ? contact.numbers().stream()
                                .anyMatch(number ->
                                        NO_DIGIT.matcher(number).replaceAll("").equals(digits))
                        : isCalled(contact.name(), plain) || plain.equalsIgnoreCase(contact.relation()))
                .toList();
    }

    private static boolean isCalled(@Nullable String name, String wanted) {
        if (name == null || wanted.isEmpty()) {
            return false;
        }
        List<String> words = words(name);
        List<String> asked = words(wanted);
        return asked.size() <= words.size() && words.subList(0, asked.size()).equals(asked);
    }

    private static boolean begins(@Nullable String text, String wanted) {
        return text != null && (" " + text.toLowerCase(Locale.ROOT)).contains(" " + wanted);
    }

    /** Others who may be the same: of one name, and not both known to be somebody. */
    List<UUID> maybeSame(Contact contact) {
        List<UUID> same = new ArrayList<>();
        for (Contact other : contacts) {
            boolean isOther = !other.id().equals(contact.id());
            boolean isOpen = other.relation() == null || contact.relation() == null;
            if (isOther && isOpen && haveOneName(contact, other)) {
                same.add(other.id());
            }
        }
        return same;
    }

    private static boolean haveOneName(Contact one, Contact other) {
        if (one.name() == null || other.name() == null) {
            return false;
        }
        List<String> words = words(one.name());
        List<String> others = words(other.name());
        int shared = Math.min(words.size(), others.size());
        return shared > 0 && words.subList(0, shared).equals(others.subList(0, shared));
    }

    private static List<String> words(String name) {
        return List.of(SPACES.split(name.toLowerCase(Locale.ROOT).strip()));
    }
}
