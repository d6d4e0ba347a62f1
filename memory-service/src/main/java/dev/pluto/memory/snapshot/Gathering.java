package dev.pluto.memory.snapshot;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Sentences of one list: each once, whatever its capitals and marks, the most important first. In which order they are added does not
 * matter. Not safe for threads.
 */
final class Gathering {

    static final int MOST = 10;
    private static final int LONGEST = 160;

    private static final Comparator<Entry> ORDER = Comparator.comparingDouble((Entry entry) -> -entry.weight)
            .thenComparing(entry -> entry.day, Comparator.reverseOrder())
            .thenComparing(entry -> entry.text);

    private final Map<UUID, Set<UUID>> habits;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** @param habits by the memories and tasks they rest on */
    Gathering(Map<UUID, Set<UUID>> habits) {
        this.habits = habits;
    }

    /** One sentence with all that says it. */
    private static final class Entry {
        private String text = "";
        private double weight;
        private LocalDate day = LocalDate.MIN;
        private final Set<UUID> memories = new TreeSet<>();
        private final Set<UUID> facts = new TreeSet<>();
        private final Set<UUID> tasks = new TreeSet<>();
        private final Set<LocalDate> days = new TreeSet<>();
    }

    /** @param weight how important it is */
    void add(String text, double weight, LocalDate day, Collection<UUID> memories, Collection<UUID> facts) {
        Entry entry = entry(text, weight, day);
        entry.memories.addAll(memories);
        entry.facts.addAll(facts);
    }

    /** What rests on a task. */
    void add(String text, double weight, LocalDate day, UUID task) {
        entry(text, weight, day).tasks.add(task);
    }

    private Entry entry(String text, double weight, LocalDate day) {
        String cut = cut(text);
        Entry entry = entries.computeIfAbsent(keyOf(cut), unused -> new Entry());
        entry.text = entry.text.isEmpty() || cut.compareTo(entry.text) < 0 ? cut : entry.text;
        entry.weight = Math.max(entry.weight, weight);
        entry.day = day.isAfter(entry.day) ? day : entry.day;
        entry.days.add(day);
        return entry;
    }

    boolean isOf(UUID memory) {
        return entries.values().stream().anyMatch(entry -> entry.memories.contains(memory));
    }

    /** The most important. */
    List<Retold> best() {
        return retold(entry -> entry.text);
    }

    /** The most important, with how often where it was on several days. */
    List<Retold> counted() {
        return retold(entry -> entry.days.size() < 2
                ? entry.text
                : entry.text.substring(0, entry.text.length() - 1) + " on " + entry.days.size() + " days.");
    }

    private List<Retold> retold(Function<Entry, String> words) {
        return entries.values().stream()
                .sorted(ORDER)
                .limit(MOST)
                .map(entry -> new Retold(
                        words.apply(entry),
                        entry.day,
                        List.copyOf(entry.memories),
                        List.copyOf(entry.facts),
                        List.copyOf(entry.tasks),
                        habitsOf(entry)))
                .toList();
    }

    private List<UUID> habitsOf(Entry entry) {
        return Stream.concat(entry.memories.stream(), entry.tasks.stream())
                .flatMap(source -> habits.getOrDefault(source, Set.of()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static String keyOf(String text) {
        return text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Where it is too long, between two words. */
    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST);
        int end = space < LONGEST / 2 ? LONGEST : space;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
