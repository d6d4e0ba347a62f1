package dev.pluto.scheduler.reminder;

import dev.pluto.scheduler.task.AskedTask;
import dev.pluto.scheduler.task.SentRun;
import dev.pluto.scheduler.task.Task;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a deed does to one task.
 *
 * @param after as it is then; the same when nothing changes
 * @param beside what is added about the same matter; null for nothing
 * @param runs what becomes of instants ahead that are, or shall be, left out
 */
record Step(AskedTask known, Task after, @Nullable Task beside, Runs runs) {

    enum Runs {
        AS_THEY_ARE,
        LEAVE_OUT_THE_NEXT,
        /** Other times were asked for. */
        FORGET_THOSE_LEFT_OUT
    }

    static Step noted(AskedTask known) {
        return new Step(known, known.task(), null, Runs.AS_THEY_ARE);
    }

    static Step changed(AskedTask known, Task after) {
        return new Step(known, after, null, Runs.AS_THEY_ARE);
    }

    static Step leavingOutTheNext(AskedTask known, Task after) {
        return new Step(known, after, null, Runs.LEAVE_OUT_THE_NEXT);
    }

    static Step rescheduled(AskedTask known, Task after) {
        return new Step(known, after, null, Runs.FORGET_THOSE_LEFT_OUT);
    }

    static Step adding(AskedTask known, Task beside) {
        return new Step(known, known.task(), beside, Runs.AS_THEY_ARE);
    }

    Task before() {
        return known.task();
    }

    boolean changes() {
        return after != before();
    }

    /** The moment of the task that is meant by one who says that it is done: what is to come no more, else what was sent last. */
    Instant doneFor(Instant now) {
        Instant coming = changes() ? before().nextRunAt() : null;
        SentRun sent = known.sent();
        Instant last = sent == null ? now : sent.dueAt();
        return coming == null ? last : coming;
    }

    /** As the task stands from now on. */
    Task stored() {
        return changes() ? after.withNextVersion() : after;
    }

    /** What undoing it needs. */
    Deed.Touched touched() {
        return beside == null ? Deed.Touched.changed(before(), after, known.leftOut()) : Deed.Touched.made(beside.id());
    }
}
