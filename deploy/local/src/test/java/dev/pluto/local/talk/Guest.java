package dev.pluto.local.talk;

import dev.pluto.local.phone.Phone;
import dev.pluto.local.phone.PhoneMessage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Somebody with a phone whose talk is judged. Used by one thread at a time. */
final class Guest implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** After so long silence is taken for silence. */
    private static final Duration SILENCE = Duration.ofSeconds(4);

    /** Whoever is answered no more, as after a STOP, is not waited for: so many looks in a row find nothing under way for them. */
    private static final int QUIET_LOOKS = 3;

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private static final String UNDER_WAY = """
            select exists (select 1 from messaging.arrival where state = 'waiting')
                or exists (select 1 from messaging.reply_job where user_id = ? and due_at is not null)
                or exists (select 1 from messaging.delivery where user_id = ? and state in ('queued', 'sending'))""";

    /** How long Pluto may take for a word beside the carrier's. */
    private static final Duration BESIDE = Duration.ofMillis(1_500);

    private final TalkSuite world;
    private final UUID id;
    private final String country;
    private final Phone phone;
    private final Connection database;
    private final Map<String, Instant> madeAt = new HashMap<>();
    private Seen seen;

    Guest(TalkSuite world, UUID id, String country, Phone phone) throws SQLException {
        this.world = world;
        this.id = id;
        this.country = country;
        this.phone = phone;
        this.database = world.suite().database().connectAsSuperuser();
    }

    /**
     * What came back.
     *
     * @param words of all texts, in lines; empty when none came in time
     * @param byPluto whether one of them is not the carrier's
     * @param late what came since the text before was answered
     * @param took from sending to hearing
     */
    record Heard(Instant saidAt, Optional<String> words, boolean byPluto, List<String> late, Duration took) {}

    UUID id() {
        return id;
    }

    /** Sends a text and listens. */
    Heard say(String words, boolean maySilence) throws InterruptedException {
        List<String> late = new ArrayList<>();
        for (Optional<PhoneMessage> more = phone.next(Duration.ZERO);
                more.isPresent();
                more = phone.next(Duration.ZERO)) {
            late.add(more.get().body());
        }
        Instant saidAt = Instant.now();
        if (!phone.text(words).join().accepted()) {
            throw new IllegalStateException("the webhook was not answered with 200");
        }
        List<String> texts = new ArrayList<>();
        boolean byPluto = false;
        Instant end = saidAt.plus(maySilence ? SILENCE : PATIENCE);
        int quiet = 0;
        while (!byPluto && quiet < QUIET_LOOKS && Instant.now().isBefore(end)) {
            Optional<PhoneMessage> message = phone.next(shorter(BETWEEN_LOOKS, Duration.between(Instant.now(), end)));
            quiet = message.isPresent() || isUnderWay() ? 0 : quiet + 1;
            message.map(PhoneMessage::body).ifPresent(texts::add);
            // what the carrier says by itself asks for no report
            byPluto = message.flatMap(PhoneMessage::statusCallback).isPresent();
            if (message.isPresent() && !byPluto) {
                end = Instant.now().plus(BESIDE);
            }
        }
        Duration took = Duration.between(saidAt, Instant.now());
        Optional<String> all = texts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", texts));
        return new Heard(saidAt, all, byPluto, late, took);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean isUnderWay() {
        try (PreparedStatement statement = database.prepareStatement(UNDER_WAY)) {
            statement.setObject(1, id);
            statement.setObject(2, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look what is under way", e);
        }
    }

    /** How things stand. Only what has changed in the database is asked for again. */
    Seen look() {
        Map<String, String> rows = world.rows().of(database, id);
        Seen before = seen;
        boolean sameTasks = before != null && same(before.rows(), rows, "scheduler.");
        boolean sameMemory = before != null && same(before.rows(), rows, "memory.");
        seen = new Seen(
                world.profile(id),
                sameTasks ? before.tasks() : world.asked(id),
                sameMemory ? before.lists() : world.lists(id),
                sameMemory ? before.facts() : world.facts(id),
                rows);
        return seen;
    }

    private static boolean same(Map<String, String> before, Map<String, String> now, String schema) {
        return now.entrySet().stream()
                .filter(mark -> mark.getKey().startsWith(schema))
                .allMatch(mark -> mark.getValue().equals(before.get(mark.getKey())));
    }

    /** What came of a text, with how things stand now. */
    Answered answered(Heard heard, Seen before) {
        Seen after = look();
        after.tasks().forEach(task -> madeAt.putIfAbsent(task.id(), heard.saidAt()));
        return new Answered(country, heard.saidAt(), heard.words(), heard.byPluto(), before, after, Map.copyOf(madeAt));
    }

    @Override
    public void close() {
        phone.close();
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
