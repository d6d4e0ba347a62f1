package dev.pluto.scheduler.task;

import dev.pluto.scheduler.plan.Channel;
import dev.pluto.scheduler.plan.Kind;
import dev.pluto.scheduler.plan.Schedule;
import dev.pluto.scheduler.plan.TaskPlan;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to do for a person at a time. Its matter is sealed; only {@link Matters} opens it. */
@Entity
@Table(name = "task")
class Task {

    @Id
    private UUID id;

    @Column(name = "user_id")
    private UUID userId;

    private String kind;
    private String origin;
    private String channel;
    private String lane;
    private String state;

    @Column(name = "paused_reason")
    private @Nullable String pausedReason;

    private String zone;

    @Column(name = "follows_person")
    private boolean followsPerson;

    @Column(name = "starts_at")
    private LocalDateTime startsAt;

    private @Nullable String rrule;

    @Column(name = "spread_seconds")
    private int spreadSeconds;

    @Column(name = "next_run_at")
    private @Nullable Instant nextRunAt;

    @Column(name = "late_limit_seconds")
    private int lateLimitSeconds;

    private byte @Nullable [] what;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Task() {}

    /** A task that a person asked for; active until {@link #pause}. */
    static Task asked(UUID id, UUID userId, TaskPlan plan, byte @Nullable [] sealedWhat, Instant now) {
        Task task = new Task();
        task.id = id;
        task.userId = userId;
        task.kind = plan.kind().code();
        task.origin = "asked";
        task.channel = plan.channel().code();
        task.lane = plan.kind().lane().code();
        task.state = State.ACTIVE.code();
        task.followsPerson = plan.followsPerson();
        task.what = sealedWhat;
        task.createdAt = now;
        task.schedule(plan, now);
        return task;
    }

    /** Moves the task to other times; a failed one starts again. */
    void reschedule(TaskPlan plan, Instant now) {
        followsPerson = plan.followsPerson();
        schedule(plan, now);
        if (State.of(state) == State.FAILED) {
            state = State.ACTIVE.code();
        }
        if (rrule != null && State.of(state) == State.PAUSED) {
            nextRunAt = null;
        }
    }

    private void schedule(TaskPlan plan, Instant now) {
        zone = plan.schedule().zone().getId();
        startsAt = plan.schedule().startsAt();
        rrule = plan.schedule().rrule();
        spreadSeconds = plan.schedule().spreadSeconds();
        nextRunAt = plan.nextRunAt();
        lateLimitSeconds = Math.toIntExact(plan.lateLimit().toSeconds());
        updatedAt = now;
    }

    void reword(byte @Nullable [] sealedWhat, Channel by, Instant now) {
        what = sealedWhat;
        channel = by.code();
        updatedAt = now;
    }

    void pause(String reason, Instant now) {
        state = State.PAUSED.code();
        pausedReason = reason;
        nextRunAt = rrule == null ? nextRunAt : null;
        updatedAt = now;
    }

    /** Starts again after {@code now}; what passed meanwhile is not made up for, what was left out stays out. */
    void resume(Set<Instant> skipped, Instant now) {
        nextRunAt = nextAfter(now, skipped);
        state = (nextRunAt == null ? State.DONE : State.ACTIVE).code();
        pausedReason = null;
        updatedAt = now;
    }

    /** Leaves out the coming run and returns it. */
    Instant skip(Set<Instant> skippedBefore, Instant now) {
        Instant skipped = nextRunAt().orElseThrow();
        nextRunAt = rrule == null
                ? null
                : schedule().nextAfter(skipped, skippedBefore).orElse(null);
        state = (nextRunAt == null ? State.DONE : State.ACTIVE).code();
        updatedAt = now;
        return skipped;
    }

    void cancel(Instant now) {
        state = State.CANCELLED.code();
        pausedReason = null;
        nextRunAt = null;
        updatedAt = now;
    }

    private @Nullable Instant nextAfter(Instant now, Set<Instant> skipped) {
        if (rrule == null) {
            return nextRunAt().filter(due -> due.isAfter(now)).orElse(null);
        }
        return schedule().nextAfter(now, skipped).orElse(null);
    }

    UUID id() {
        return id;
    }

    UUID userId() {
        return userId;
    }

    Kind kind() {
        return Kind.of(kind);
    }

    String origin() {
        return origin;
    }

    Channel channel() {
        return Channel.of(channel);
    }

    State state() {
        return State.of(state);
    }

    @Nullable
    String pausedReason() {
        return pausedReason;
    }

    LocalDateTime startsAt() {
        return startsAt;
    }

    @Nullable
    String rrule() {
        return rrule;
    }

    int spreadSeconds() {
        return spreadSeconds;
    }

    boolean followsPerson() {
        return followsPerson;
    }

    /** As stored, also one that this Java does not know. */
    String zone() {
        return zone;
    }

    Schedule schedule() {
        return new Schedule(ZoneId.of(zone), startsAt, rrule, spreadSeconds);
    }

    Optional<Instant> nextRunAt() {
        return Optional.ofNullable(nextRunAt);
    }

    int lateLimitSeconds() {
        return lateLimitSeconds;
    }

    byte @Nullable [] what() {
        return what;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
