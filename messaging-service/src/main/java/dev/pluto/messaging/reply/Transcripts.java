package dev.pluto.messaging.reply;

import dev.pluto.http.body.ComposedText;
import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.channel.ConsentWord;
import dev.pluto.messaging.consent.Consents;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads what was said, for a reply. */
@ApplicationScoped
class Transcripts {

    private static final String TEXTS = """
        select id, author, text_sealed, occurred_at, carrier_word, media_count from message
        where conversation_id = $1 and direction = 'in' and kind <> 'reaction'
          and sequence > $2 and sequence <= $3 order by sequence
        """;

    private static final String HISTORY = """
        select id, author, text_sealed, occurred_at from message
        where user_id = $1 and kind = 'text'
          and not (conversation_id = $2 and sequence > $3 and (direction = 'in' or sequence > $4))
        order by occurred_at desc, sequence desc limit $5
        """;

    // What is said in a call introduces nobody by text.
    private static final String ANSWERED_EVER = """
        select exists (select from message m where m.user_id = $1 and m.author = 'assistant' and not exists
            (select from conversation c where c.id = m.conversation_id and c.channel = 'voice')) as answered
        """;

    private static final String ANSWER =
            "select id, author, text_sealed, occurred_at from message where in_reply_to = $1 and author = 'assistant'";

    private final Transactions transactions;
    private final PersonKeys personKeys;
    private final RowByRow rowByRow;
    private final Consents consents;
    private final Sequels sequels;
    private final Floods floods;
    private final ReplyConfig config;

    Transcripts(
            Transactions transactions,
            PersonKeys personKeys,
            RowByRow rowByRow,
            Consents consents,
            Sequels sequels,
            Floods floods,
            ReplyConfig config) {
        this.transactions = transactions;
        this.personKeys = personKeys;
        this.rowByRow = rowByRow;
        this.consents = consents;
        this.sequels = sequels;
        this.floods = floods;
        this.config = config;
    }

    Uni<Transcript> of(ReplyJob job) {
        return transactions.sql(
                ReplyJobs.SCOPE,
                tx -> personKeys
                        .of(tx, job.userId())
                        .invoke(Transcripts::requireUnlocked)
                        .flatMap(key -> read(tx, job, key)));
    }

    /** What was answered to a message, if anything was and it can be read. */
    Uni<Optional<HeardText>> answerTo(UUID messageId, UUID userId) {
        return transactions.sql(
                ReplyJobs.SCOPE,
                tx -> personKeys
                        .of(tx, userId)
                        .flatMap(key -> tx.preparedQuery(ANSWER)
                                .execute(Tuple.of(messageId))
                                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                        .findFirst()
                                        .flatMap(row ->
                                                rowByRow.read("message", row.getUUID("id"), () -> heard(row, key))))));
    }

    /** Texts that will open once the service is given the right master key are not passed over for ever. */
    private static void requireUnlocked(PersonKey key) {
        if (key.isLocked()) {
            throw new IllegalStateException("the key of a person is locked");
        }
    }

    private Uni<Transcript> read(SqlConnection tx, ReplyJob job, PersonKey key) {
        return Uni.combine()
                .all()
                .unis(
                        tx.preparedQuery(TEXTS).execute(Tuple.of(job.conversationId(), job.answered(), job.wanted())),
                        tx.preparedQuery(HISTORY)
                                .execute(Tuple.of(
                                        job.userId(),
                                        job.conversationId(),
                                        job.answered(),
                                        job.wanted(),
                                        config.history())),
                        tx.preparedQuery(ANSWERED_EVER).execute(Tuple.of(job.userId())),
                        consents.of(tx, job.userId(), Channel.SMS),
                        sequels.of(tx, job, key),
                        floods.of(tx, job))
                .asTuple()
                .map(found -> new Transcript(
                        opened(found.getItem1(), key),
                        carriers(found.getItem1()),
                        withMedia(found.getItem1()),
                        reversed(opened(found.getItem2(), key)),
                        found.getItem5(),
                        found.getItem6(),
                        !found.getItem3().iterator().next().getBoolean("answered"),
                        found.getItem4()));
    }

    /** What can be read. A text that cannot is passed over: nobody can answer it, and those after it must not wait for it. */
    private List<HeardText> opened(RowSet<Row> rows, PersonKey key) {
        var texts = new ArrayList<HeardText>(rows.size());
        for (Row row : rows) {
            rowByRow.read("message", row.getUUID("id"), () -> heard(row, key)).ifPresent(texts::add);
        }
        return texts;
    }

    private static Map<UUID, ConsentWord> carriers(RowSet<Row> rows) {
        var words = new HashMap<UUID, ConsentWord>();
        rows.forEach(row ->
                ConsentWord.of(row.getString("carrier_word")).ifPresent(word -> words.put(row.getUUID("id"), word)));
        return words;
    }

    private static Set<UUID> withMedia(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.getShort("media_count") > 0)
                .map(row -> row.getUUID("id"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static HeardText heard(Row row, PersonKey key) {
        return new HeardText(
                row.getUUID("id"),
                row.getString("author"),
                ComposedText.of(words(row, key)),
                row.getOffsetDateTime("occurred_at").toInstant());
    }

    private static String words(Row row, PersonKey key) {
        return key.open(
                "message.text", row.getUUID("id"), row.getBuffer("text_sealed").getBytes());
    }

    private static List<HeardText> reversed(List<HeardText> texts) {
        Collections.reverse(texts);
        return texts;
    }
}
