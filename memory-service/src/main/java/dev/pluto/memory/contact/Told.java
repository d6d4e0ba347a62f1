package dev.pluto.memory.contact;

import dev.pluto.language.TextPattern;
import dev.pluto.memory.fact.ToldFact;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom facts speak of.
 *
 * @param keys how they are called there, "my sister" and "anna" if both are one; never empty
 * @param name as it was written
 * @param relation "sister", "daughter's teacher"; null of whom only the name is known
 * @param numbers that were told of them
 * @param facts that speak of them
 */
record Told(
        List<String> keys,
        @Nullable String name,
        @Nullable String relation,
        Set<String> numbers,
        List<ToldFact> facts) {
    private static final Pattern NUMBER_ATTRIBUTE = TextPattern.of("(?:(?:phone|mobile|cell) )?number\\|be");
    private static final Pattern NO_NUMBER = TextPattern.of("[^+0-9]");
    private static final Pattern NUMBER = TextPattern.of("\\+?[0-9]{5,15}");

    static Told of(String key, @Nullable String name, @Nullable String relation, List<ToldFact> facts) {
        Set<String> numbers = facts.stream()
                .filter(ToldFact::isSo)
                .filter(fact -> NUMBER_ATTRIBUTE.matcher(fact.attribute()).matches())
                .map(fact -> NO_NUMBER.matcher(fact.value()).replaceAll(""))
                .filter(number -> NUMBER.matcher(number).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Told(List.of(key), name, relation, numbers, List.copyOf(facts));
    }

    /** The same, known by a key before all others. */
    Told keyed(String key) {
        return new Told(Contact.union(List.of(key), keys), name, relation, numbers, facts);
    }

    /** The same with what was told under another name. */
    Told and(Told other) {
        Set<String> allNumbers = new TreeSet<>(numbers);
        allNumbers.addAll(other.numbers);
        return new Told(
                Contact.union(keys, other.keys),
                name == null ? other.name : name,
                relation == null ? other.relation : relation,
                allNumbers,
                Contact.union(facts, other.facts));
    }

    @Override
    public String toString() {
        return "Told[" + facts.size() + "]";
    }
}
