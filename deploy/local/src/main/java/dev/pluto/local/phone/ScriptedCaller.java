package dev.pluto.local.phone;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Says what they have to say, one after the other, never into somebody's words, and takes no time to listen. */
final class ScriptedCaller implements Caller {

    private final Supplier<Optional<String>> script;
    private boolean said;

    /** @param script what they say next; empty when there is nothing more */
    ScriptedCaller(Supplier<Optional<String>> script) {
        this.script = script;
    }

    @Override
    public Optional<String> hears(String words) {
        return Optional.empty();
    }

    @Override
    public void hearsItEnd() {}

    @Override
    public void notices(String words) {}

    @Override
    public Optional<String> speaks(Duration patience) {
        Optional<String> next = script.get();
        said = next.isEmpty();
        return next;
    }

    @Override
    public boolean hasHungUp() {
        return false;
    }

    @Override
    public boolean hasSaidAll() {
        return said;
    }
}
