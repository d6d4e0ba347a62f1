package dev.pluto.messaging.say;

import dev.pluto.messaging.wording.SpokenForm;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Function;

/**
 * An answer that is heard while the rest of it is still being found. What was said cannot be taken back, so what is kept in the end begins with
 * it. Used by several threads, one after the other.
 */
public final class Aloud {

    /** So many characters at most are said before all is known: behind them there is room for the line of what was done. */
    static final int LONGEST = 180;

    private final boolean isHeard;
    private final Duration time;
    private final Function<String, Uni<Void>> line;
    private String said = "";

    private Aloud(boolean isHeard, Duration time, Function<String, Uni<Void>> line) {
        this.isHeard = isHeard;
        this.time = time;
        this.line = line;
    }

    /**
     * Of somebody who listens.
     *
     * @param time there is for all of the answer
     * @param line says words, each with the space before them if they need one
     */
    public static Aloud on(Function<String, Uni<Void>> line, Duration time) {
        return new Aloud(true, time, line);
    }

    /** Nobody hears anything before all of it is known. */
    public static Aloud unheard() {
        return new Aloud(false, Duration.ZERO, words -> Uni.createFrom().voidItem());
    }

    /** Whether somebody hears what is said before all of it is known. */
    public boolean isHeard() {
        return isHeard;
    }

    /** How long all of it may take. */
    public Duration time() {
        return time;
    }

    /** Whether something was said. */
    public synchronized boolean isBegun() {
        return !said.isEmpty();
    }

    /**
     * Says a sentence behind those before it.
     *
     * @param sentence as it would be sent
     * @return false, with nothing said, where there is no room for it
     */
    public Uni<Boolean> say(String sentence) {
        String form = SpokenForm.of(sentence);
        if (form.isEmpty()) {
            return Uni.createFrom().item(true);
        }
        String more = added(form);
        return more.isEmpty() ? Uni.createFrom().item(false) : line.apply(more).replaceWith(true);
    }

    private synchronized String added(String form) {
        String more = said.isEmpty() ? form : " " + form;
        if (said.length() + more.length() > LONGEST) {
            return "";
        }
        said += more;
        return more;
    }

    /** All of the answer as it is spoken. @param rest what comes behind what was said, as it would be sent */
    public synchronized String whole(String rest) {
        return SpokenForm.behind(said, rest);
    }

    /**
     * Waits for something as long as anybody would.
     *
     * @param first until something is said, or all is there
     * @param all where something was said in that time
     * @return fails with {@link TimeoutException} when it takes longer
     */
    public <T> Uni<T> inTime(Uni<T> answer, Duration first, Duration all) {
        if (!isHeard) {
            return answer.ifNoItem().after(first).fail();
        }
        Uni<T> late = Uni.createFrom()
                .<T>nothing()
                .ifNoItem()
                .after(first)
                .recoverWithUni(() -> isBegun()
                        ? Uni.createFrom().nothing()
                        : Uni.createFrom().failure(new TimeoutException()));
        return Uni.combine().any().<T>of(answer, late).ifNoItem().after(all).fail();
    }

    @Override
    public String toString() {
        return "Aloud[" + isHeard + "]";
    }
}
