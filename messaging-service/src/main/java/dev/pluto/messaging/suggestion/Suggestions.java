package dev.pluto.messaging.suggestion;

import dev.pluto.events.SuggestionAnswered;
import dev.pluto.messaging.dialogue.state.SuggestionAnswer;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Table {@code suggestion}. What becomes of each is told once, in the transaction that notes it. */
@ApplicationScoped
public class Suggestions {

    /** For how long the person may answer one. */
    static final Duration ANSWER_WITHIN = Duration.ofHours(24);

    static final String MATTER = "suggestion.matter";

    private static final String ADD = """
            insert into suggestion (id, user_id, habit_id, message_id, matter, rrule, starts_at, zone, answer_by,
                                    reminder_id)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing
            """;
    private static final String OPEN = """
            select s.id, s.habit_id, s.matter, s.rrule, s.starts_at, s.zone, s.reminder_id,
                not exists (select from message m where m.user_id = s.user_id and m.direction = 'out'
                            and m.occurred_at > said.occurred_at) as newest
            from suggestion s join message said on said.id = s.message_id
            where s.user_id = $1 and s.state = 'open' and s.answer_by > $2 order by s.answer_by desc limit 1
            """;
    private static final String ANSWER = """
            update suggestion set state = $3, answered_at = $4 where id = $1 and user_id = $2 and state = 'open'
            returning id, user_id, habit_id, state, answered_at, reminder_id
            """;
    private static final String IGNORE = """
            update suggestion s set state = 'ignored', answered_at = $1 where s.id in (
                select id from suggestion where state = 'open' and answer_by <= $1
                order by answer_by limit $2 for update skip locked)
            returning id, user_id, habit_id, state, answered_at, reminder_id
            """;

    private final Outbox outbox;
    private final RowByRow rowByRow;
    private final Clock clock;

    Suggestions(Outbox outbox, RowByRow rowByRow, Clock clock) {
        this.outbox = outbox;
        this.rowByRow = rowByRow;
        this.clock = clock;
    }

    /** Keeps what was suggested, in the transaction that stores the message that says it. */
    public Uni<Void> made(SqlConnection tx, UUID userId, PersonKey key, UsualThing thing, UUID messageId) {
        Tuple values = Tuple.tuple()
                .addUUID(thing.suggestionId())
                .addUUID(userId)
                .addUUID(thing.habitId())
                .addUUID(messageId)
                .addValue(Buffer.buffer(key.seal(MATTER, thing.suggestionId(), thing.matter())))
                .addString(thing.rrule())
                .addLocalDateTime(thing.startsAt())
                .addString(thing.zone().getId())
                .addOffsetDateTime(utc(clock.instant().plus(ANSWER_WITHIN)))
                .addUUID(thing.reminderId());
        return tx.preparedQuery(ADD).execute(values).replaceWithVoid();
    }

    /** The one that a person may answer now, if there is one and it can be read. */
    public Uni<Optional<Suggestion>> open(SqlConnection tx, UUID userId, PersonKey key) {
        return tx.preparedQuery(OPEN)
                .execute(Tuple.of(userId, utc(clock.instant())))
                .map(rows -> first(rows, key));
    }

    private Optional<Suggestion> first(RowSet<Row> rows, PersonKey key) {
        return rows.size() == 0
                ? Optional.empty()
                : rowByRow.read("suggestion", rows.iterator().next().getUUID("id"), () -> read(rows, key));
    }

    private static Suggestion read(RowSet<Row> rows, PersonKey key) {
        Row row = rows.iterator().next();
        UUID id = row.getUUID("id");
        var thing = new UsualThing(
                id,
                row.getUUID("habit_id"),
                key.open(MATTER, id, row.getBuffer("matter").getBytes()),
                row.getString("rrule"),
                row.getLocalDateTime("starts_at"),
                ZoneId.of(row.getString("zone")),
                row.getUUID("reminder_id"));
        return new Suggestion(thing, row.getBoolean("newest"));
    }

    /** Notes what a person said, and tells of it unless it was told before. */
    public Uni<Void> answered(SqlConnection tx, UUID userId, List<SuggestionAnswer> answers) {
        return Multi.createFrom()
                .iterable(answers)
                .onItem()
                .transformToUniAndConcatenate(answer -> tx.preparedQuery(ANSWER)
                        .execute(Tuple.of(
                                answer.suggestionId(), userId, answer.said().code(), utc(clock.instant())))
                        .chain(rows -> tell(tx, rows, answer.reminderId())))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /**
     * Ends those that nobody answered in time.
     *
     * @return how many; as many as {@code limit} when there may be more
     */
    Uni<Integer> ignore(SqlConnection tx, int limit) {
        return tx.preparedQuery(IGNORE)
                .execute(Tuple.of(utc(clock.instant()), limit))
                .call(rows -> tell(tx, rows, null))
                .map(RowSet::size);
    }

    /** Whether a reminder shall end is between the person and us: it is no answer to a suggestion of one. */
    private Uni<Void> tell(SqlConnection tx, RowSet<Row> rows, @Nullable UUID set) {
        List<SuggestionAnswered> told = new ArrayList<>(rows.size());
        for (Row row : rows) {
            if (row.getUUID("reminder_id") == null) {
                told.add(new SuggestionAnswered(
                        row.getUUID("user_id"),
                        row.getUUID("id"),
                        row.getUUID("habit_id"),
                        row.getString("state"),
                        row.getOffsetDateTime("answered_at").toInstant(),
                        set));
            }
        }
        return told.isEmpty() ? Uni.createFrom().voidItem() : outbox.addAll(tx, told, event -> 1);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
