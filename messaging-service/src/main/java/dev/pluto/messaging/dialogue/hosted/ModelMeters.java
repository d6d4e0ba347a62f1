package dev.pluto.messaging.dialogue.hosted;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.TimeoutException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Counts how a hosted model does. Every label is one of a few words of ours. */
public final class ModelMeters {

    private final MeterRegistry meters;

    public ModelMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    public void skipped(String reason) {
        meters.counter("pluto.model.skipped", "reason", reason).increment();
    }

    /** @param began in nanoseconds */
    void asked(long began, @Nullable Throwable failure) {
        String outcome = failure == null ? "answered" : failure instanceof TimeoutException ? "late" : "failed";
        Timer.builder("pluto.model.latency")
                .description("From a question to a hosted model to the end of its answer")
                .tag("outcome", outcome)
                .register(meters)
                .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
    }

    public void checked(OutputGate.Checked checked) {
        meters.counter("pluto.model.answers", "verdict", name(checked.verdict()))
                .increment();
        checked.faults()
                .forEach(fault -> meters.counter("pluto.model.faults", "fault", name(fault))
                        .increment());
    }

    void proposed(Proposals.Verdict verdict) {
        meters.counter("pluto.model.proposals", "verdict", name(verdict)).increment();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
