package dev.pluto.load.conversation;

import dev.pluto.load.FictionalNumbers;
import dev.pluto.load.TextLines;
import dev.pluto.local.phone.InboundText;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** People who text in turn, each something else every time: talk, facts, questions, reminders. */
final class Talkers {

    private static final List<String> WORDS = Stream.of(
                    "/texts.txt", "/habit/fact.txt", "/habit/question.txt", "/habit/reminder.txt")
            .flatMap(resource -> TextLines.of(resource).stream())
            .toList();

    private final List<String> numbers;
    private int said;

    Talkers(int people) {
        this.numbers = FictionalNumbers.first(people);
    }

    List<String> numbers() {
        return numbers;
    }

    /** A first text of each. */
    List<InboundText> hello() {
        return numbers.stream()
                .map(number -> InboundText.from(number, "Hello, this is me"))
                .toList();
    }

    /** Further texts. Whoever has had their turn begins further on in the words than the one before. */
    List<InboundText> next(int count) {
        return IntStream.range(said, said += count).mapToObj(this::text).toList();
    }

    private InboundText text(int place) {
        int person = place % numbers.size();
        int turn = place / numbers.size();
        return InboundText.from(numbers.get(person), WORDS.get((person + turn) % WORDS.size()));
    }
}
