package dev.pluto.local.control;

import dev.pluto.local.suite.LocalSuite;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code deadletters [list | replay TOPIC]}: events a consumer gave up on, and giving them to it, and nobody else, once more. */
public final class DeadLettersCommand implements Command {

    private final LocalSuite suite;

    public DeadLettersCommand(LocalSuite suite) {
        this.suite = suite;
    }

    @Override
    public int run(List<String> words, Console console) throws InterruptedException {
        try (DeadLetters letters = new DeadLetters(suite.kafka())) {
            if (words.isEmpty() || words.equals(List.of("list"))) {
                return list(letters, console);
            }
            if (words.size() == 2 && words.get(0).equals("replay")) {
                int count = letters.replay(words.get(1));
                console.print("%d events given back to %s", count, words.get(1));
                return DONE;
            }
            throw new Misuse("list, or replay and a topic");
        }
    }

    private static int list(DeadLetters letters, Console console) throws InterruptedException {
        Map<String, Long> counts = new TreeMap<>(letters.count());
        counts.values().removeIf(count -> count == 0);
        if (counts.isEmpty()) {
            console.print("no dead letters");
        }
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            console.print("%6d  %s", entry.getValue(), entry.getKey());
            letters.reasons(entry.getKey()).forEach((reason, count) -> console.print("        %d x %s", count, reason));
        }
        return DONE;
    }
}
