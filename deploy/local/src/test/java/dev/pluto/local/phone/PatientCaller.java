package dev.pluto.local.phone;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Says words one after the other, each once the answer to those before has been heard. On a line that broke they wait for what the next
 * one says of it and for what was not said on the first. Confined to the thread of its call.
 */
public final class PatientCaller implements Caller {

    private static final Runnable NOTHING = () -> {};

    private final Deque<String> script;
    private final Map<String, Runnable> before = new HashMap<>();
    private final Map<String, Runnable> meanwhile = new HashMap<>();
    private final Map<String, Integer> shortest = new HashMap<>();
    private String said = "";
    private int words;
    private int answers;
    private int awaited = 1;
    private boolean done;

    public PatientCaller(String... script) {
        this.script = new ArrayDeque<>(List.of(script));
    }

    /** Does something just before these words are said. */
    public PatientCaller before(String line, Runnable what) {
        before.put(line, what);
        return this;
    }

    /** Does something while the answer to these words is waited for. */
    public PatientCaller whileWaiting(String line, Runnable what) {
        meanwhile.put(line, what);
        return this;
    }

    /** Says the next words into the answer to these, once so many words of it are heard. */
    public PatientCaller breaksIn(String line, int after) {
        shortest.put(line, after);
        return this;
    }

    @Override
    public Optional<String> hears(String word) {
        if (word.isEmpty()) {
            Optional.ofNullable(meanwhile.remove(said)).orElse(NOTHING).run();
            return Optional.empty();
        }
        words++;
        boolean enough = words == shortest.getOrDefault(said, 0);
        return enough ? Optional.of(drawBreath()) : Optional.empty();
    }

    /** Nobody speaks so fast that what comes at once has not come. */
    private String drawBreath() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return next(2);
    }

    @Override
    public void hearsItEnd() {
        answers++;
        words = 0;
    }

    @Override
    public void notices(String what) {
        if (what.contains("broke off")) {
            awaited = answers + 2;
        }
    }

    @Override
    public Optional<String> speaks(Duration patience) {
        if (answers < awaited) {
            return Optional.empty();
        }
        done = script.isEmpty();
        return done ? Optional.empty() : Optional.of(next(1));
    }

    /** @param ends until its answer is over, this many times something that is said is */
    private String next(int ends) {
        said = script.removeFirst();
        awaited = answers + ends;
        before.getOrDefault(said, NOTHING).run();
        return said;
    }

    @Override
    public boolean hasHungUp() {
        return false;
    }

    @Override
    public boolean hasSaidAll() {
        return done;
    }
}
