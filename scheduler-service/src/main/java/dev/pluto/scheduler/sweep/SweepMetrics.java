package dev.pluto.scheduler.sweep;

import dev.pluto.scheduler.task.DueTask;
import dev.pluto.scheduler.task.Lane;
import dev.pluto.scheduler.task.RunResult;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what was fired, how late, and what still waits. Late is a grade; early never happens. */
@ApplicationScoped
class SweepMetrics {

    private final MeterRegistry registry;
    private final Map<Lane, AtomicLong> backlog = new EnumMap<>(Lane.class);

    SweepMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (Lane lane : Lane.values()) {
            AtomicLong due = new AtomicLong();
            backlog.put(lane, due);
            Gauge.builder("pluto.scheduler.backlog", due, AtomicLong::get)
                    .description("Tasks that are due and not handled yet")
                    .tag("lane", lane.code())
                    .register(registry);
        }
    }

    void count(Swept swept) {
        swept.results().forEach(result -> count(result, swept.now()));
    }

    void backlog(Map<String, Long> due) {
        backlog.forEach((lane, gauge) -> gauge.set(due.getOrDefault(lane.code(), 0L)));
    }

    private void count(RunResult result, Instant now) {
        DueTask task = result.task();
        registry.counter(
                        "pluto.scheduler.handled",
                        "kind",
                        task.kind(),
                        "lane",
                        task.lane(),
                        "outcome",
                        result.outcome().code())
                .increment();
        if (result.fires()) {
            lateness(task.lane()).record(Duration.between(task.dueAt(), now));
        }
    }

    private Timer lateness(String lane) {
        return Timer.builder("pluto.scheduler.lateness")
                .description("From the due instant to the transaction that fired it")
                .tag("lane", lane)
                .serviceLevelObjectives(
                        Duration.ofMillis(250),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(10))
                .register(registry);
    }
}
