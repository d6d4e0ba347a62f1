package dev.pluto.work;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A timer whose time passes only when a test says so. Tasks run on the test's thread, in the order of their times, while it
 * advances; what they ask for is part of the same advance when its time comes within it.
 */
public final class ManualTimer implements Timer {

    private final PriorityQueue<Task> waiting =
            new PriorityQueue<>(Comparator.comparing(Task::at).thenComparingLong(Task::number));
    private Duration now = Duration.ZERO;
    private long asked;

    @Override
    public void run(Runnable task) {
        at(Duration.ZERO, task);
    }

    @Override
    public Alarm after(Duration delay, Runnable task) {
        return at(delay.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : delay, task);
    }

    @Override
    public long nanoTime() {
        return now().toNanos();
    }

    private synchronized Alarm at(Duration delay, Runnable task) {
        Task one = new Task(now.plus(delay), asked++, task);
        waiting.add(one);
        return () -> forget(one);
    }

    private synchronized void forget(Task task) {
        waiting.remove(task);
    }

    /** Lets time pass, and runs whatever is due on the way. */
    public void advance(Duration by) {
        Duration end = now().plus(by);
        for (Task due = next(end); due != null; due = next(end)) {
            due.task().run();
        }
    }

    /** Runs whatever is due now. */
    public void advance() {
        advance(Duration.ZERO);
    }

    /** How long until the next task is due; empty when none waits. */
    public synchronized Optional<Duration> untilNext() {
        return Optional.ofNullable(waiting.peek()).map(task -> task.at().minus(now));
    }

    private synchronized Duration now() {
        return now;
    }

    private synchronized @Nullable Task next(Duration end) {
        Task first = waiting.peek();
        boolean due = first != null && first.at().compareTo(end) <= 0;
        now = due ? first.at() : end;
        return due ? waiting.remove() : null;
    }

    private record Task(Duration at, long number, Runnable task) {}
}
