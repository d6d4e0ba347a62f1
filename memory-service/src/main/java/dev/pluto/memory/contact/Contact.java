package dev.pluto.memory.contact;

import dev.pluto.memory.fact.ToldFact;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody around a person.
 *
 * @param numbers of telephones
 * @param keys how they are called where facts speak of them; empty where none does
 * @param facts those
 * @param isWritten whether somebody wrote them down or changed them; all else is read from facts
 */
record Contact(
        UUID id,
        @Nullable String name,
        @Nullable String relation,
        Category category,
        Set<String> numbers,
        List<String> keys,
        List<ToldFact> facts,
        boolean isWritten) {

    Contact {
        numbers = Set.copyOf(numbers);
        keys = List.copyOf(keys);
        facts = List.copyOf(facts);
    }

    static Contact told(UUID id, Told told) {
        return new Contact(
                id,
                told.name(),
                told.relation(),
                Relations.category(told.relation()),
                told.numbers(),
                told.keys(),
                told.facts(),
                false);
    }

    /** The same with what is told of them. What was written down wins. */
    Contact with(Told told) {
        return new Contact(
                id,
                name == null ? told.name() : name,
                relation == null ? told.relation() : relation,
                category,
                numbers.isEmpty() ? told.numbers() : numbers,
                union(keys, told.keys()),
                union(facts, told.facts()),
                isWritten);
    }

    static <T> List<T> union(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    double confidence() {
        return isWritten ? 1 : Evidence.confidence(facts);
    }

    /** Name or relation, whichever there is. */
    String title() {
        return name != null ? name : relation != null ? relation : "";
    }

    @Override
    public String toString() {
        return "Contact[" + id + "]";
    }
}
