package dev.pluto.local.control;

import dev.pluto.local.suite.LocalSuite;
import java.util.List;

/** {@code consumer}: what a reader of events from outside needs to sign in at Kafka, for {@code eval} in a shell. */
final class ConsumerCommand implements Command {

    private final LocalSuite suite;

    ConsumerCommand(LocalSuite suite) {
        this.suite = suite;
    }

    @Override
    public int run(List<String> words, Console console) {
        if (!words.isEmpty()) {
            throw new Misuse("there is one consumer, and it needs no words");
        }
        suite.consumerAccess().forEach((name, value) -> console.print("export %s=%s", name, value));
        return DONE;
    }
}
