package dev.pluto.messaging.delivery;

import dev.pluto.messaging.consent.Consents.Status;
import dev.pluto.messaging.delivery.Outgoing.Purpose;
import dev.pluto.messaging.delivery.SendGate.Verdict.Held;
import dev.pluto.messaging.delivery.SendGate.Verdict.Never;
import dev.pluto.messaging.delivery.SendGate.Verdict.Now;
import dev.pluto.messaging.delivery.SendGate.Verdict.Wait;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Whether something may go out to a person now. The one place where blocks, consent, operators' holds, quiet hours and what is too
 * late are judged, asked right before anything is handed to the provider. Sources: CTIA Messaging Principles 5.1.3; 47 CFR
 * 64.1200(a)(12), one word on an opt-out; 64.1200(c)(1), no solicitation before 8 and after 21 o'clock at the recipient.
 * Replies are none, nor is what the person has set for that very hour.
 */
@ApplicationScoped
public class SendGate {

    /** Refused because the person wants nothing from us, or is blocked. */
    static final String NOT_WANTED = "not-wanted";

    /** Refused because an operator has answered instead. */
    static final String HELD = "held";

    /** Refused because it would come too late. */
    static final String TOO_LATE = "too-late";

    /** After an opt-out the one word on it needs no reason for being late within this. */
    private static final Duration CONFIRMED_WITHIN = Duration.ofMinutes(5);

    private final QuietHours quiet;
    private final Duration spread;
    private final Clock clock;

    SendGate(DeliveryConfig config, Clock clock) {
        this.quiet = new QuietHours(config.quiet().from(), config.quiet().until());
        this.spread = config.quiet().spread();
        this.clock = clock;
    }

    /**
     * What is about to go out.
     *
     * @param storedAt when it was made, by the database's clock
     * @param notAfter when it would be too late to arrive, null when it never is
     * @param unasked null for what answers or confirms
     * @param hold null of what no operator can hold back: only the assistant's answers can be
     */
    public record Sending(
            Purpose purpose,
            Instant storedAt,
            @Nullable Instant notAfter,
            @Nullable Unasked unasked,
            @Nullable Hold hold) {

        /** Of what no operator holds back. */
        public Sending(Purpose purpose, Instant storedAt, @Nullable Instant notAfter, @Nullable Unasked unasked) {
            this(purpose, storedAt, notAfter, unasked, null);
        }
    }

    /**
     * How an answer of the assistant stands to operators.
     *
     * @param until while one of them holds the conversation, null when none does
     * @param isOvertaken one of them has written since it was made
     */
    public record Hold(@Nullable Instant until, boolean isOvertaken) {}

    /** What follows. */
    public sealed interface Verdict {
        /** It goes out. */
        record Now() implements Verdict {}

        /** It waits, but is not given up. */
        record Wait(Instant until) implements Verdict {}

        /** An operator speaks in the assistant's place; it waits until then, and is judged again. */
        record Held(Instant until) implements Verdict {}

        /** @param code as stored and published */
        record Never(String code) implements Verdict {}
    }

    /** Judges at this moment. Not everything that waits for the end of quiet hours goes out at once then. */
    public Verdict judge(Sending what, Status person) {
        Verdict verdict = judge(what, person, quiet, clock.instant());
        return verdict instanceof Wait wait
                ? new Wait(spread(
                        wait.until(),
                        what.notAfter(),
                        spread,
                        ThreadLocalRandom.current().nextDouble()))
                : verdict;
    }

    /**
     * A moment from the end of quiet hours on.
     *
     * @param notAfter at most half of what is left till then goes by
     * @param chance from 0 to 1
     */
    static Instant spread(Instant end, @Nullable Instant notAfter, Duration spread, double chance) {
        Duration left =
                notAfter == null ? spread : Duration.between(end, notAfter).dividedBy(2);
        Duration longest = left.compareTo(spread) < 0 ? left : spread;
        return end.plusMillis((long) (longest.toMillis() * chance));
    }

    static Verdict judge(Sending what, Status person, QuietHours quiet, Instant now) {
        if (person.isBlocked() || !isConsented(what, person)) {
            return new Never(NOT_WANTED);
        }
        if (isTooLate(what, person, now)) {
            return new Never(TOO_LATE);
        }
        Hold hold = what.hold();
        if (hold != null && hold.isOvertaken()) {
            return new Never(HELD);
        }
        if (hold != null && hold.until() != null) {
            return new Held(hold.until());
        }
        return quietUntil(what, quiet, now)
                .map(end -> isTooLate(what, person, end) ? new Never(TOO_LATE) : (Verdict) new Wait(end))
                .orElseGet(Now::new);
    }

    /** Of an opt-out one word is said, that of the change itself: what was made before it is not said any more. */
    private static boolean isConsented(Sending what, Status person) {
        Instant out = person.optedOutAt();
        return out == null
                || (what.purpose() == Purpose.CONSENT && !what.storedAt().isBefore(out));
    }

    private static boolean isTooLate(Sending what, Status person, Instant at) {
        boolean isUnconfirmed =
                person.optedOutAt() != null && at.isAfter(what.storedAt().plus(CONFIRMED_WITHIN));
        return isUnconfirmed || (what.notAfter() != null && !what.notAfter().isAfter(at));
    }

    private static Optional<Instant> quietUntil(Sending what, QuietHours quiet, Instant now) {
        Unasked unasked = what.unasked();
        if (unasked == null) {
            return Optional.empty();
        }
        Instant setUntil = unasked.setUntil();
        boolean isSetHour = setUntil != null && now.isBefore(setUntil);
        return isSetHour ? Optional.empty() : quiet.endAfter(now, unasked.zone());
    }
}
