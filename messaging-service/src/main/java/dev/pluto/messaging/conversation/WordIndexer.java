package dev.pluto.messaging.conversation;

import dev.pluto.messaging.conversation.MessageWords.Indexed;
import dev.pluto.messaging.conversation.MessageWords.Sealed;
import dev.pluto.messaging.conversation.MessageWords.Unread;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Has messages found by their words, soon after they were said: nobody who writes waits for it. Goes through all conversations from the
 * least recent on when it starts, so that what was said before there was an index is found too, and then follows what is said.
 */
@ApplicationScoped
class WordIndexer extends LoopWorker {

    private static final Logger LOG = Logger.getLogger(WordIndexer.class);
    private static final Scope SCOPE = Scope.service("message-words");
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Longer than a transaction that stores messages may take: they are dated from its beginning. */
    private static final Duration LATE = Duration.ofSeconds(30);

    private static final int CONVERSATIONS = 64;
    private static final int EACH = 16;

    private final Transactions transactions;
    private final MessageWords words;
    private final PersonKeys personKeys;
    private final RowByRow rowByRow;
    private final WorkLoop loop;
    private Instant from = Instant.EPOCH;

    WordIndexer(Transactions transactions, MessageWords words, PersonKeys personKeys, RowByRow rowByRow, Timer timer) {
        this.transactions = transactions;
        this.words = words;
        this.personKeys = personKeys;
        this.rowByRow = rowByRow;
        this.loop = new WorkLoop(LOG, timer, PAUSE, this::step);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    private Uni<Next> step() {
        return transactions
                .sql(
                        SCOPE,
                        tx -> words.takeTurn(tx)
                                .flatMap(ours ->
                                        ours ? page(tx) : Uni.createFrom().item(false)))
                .map(Next::atOnceIf);
    }

    /**
     * Whether there is more to read at once. Who is through with what was said looks again after a pause, also where people go on
     * talking: a look costs as much for one message as for those of a second.
     */
    private Uni<Boolean> page(SqlConnection tx) {
        return words.unread(tx, from, CONVERSATIONS)
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : read(tx, found).map(count -> goOn(found, count)));
    }

    /** Goes on where a conversation is left with more; else behind what it has seen, where late ones may still appear. */
    private boolean goOn(List<Unread> found, int count) {
        Optional<Instant> left = found.stream()
                .filter(one -> one.last() - one.upto() > EACH)
                .map(Unread::lastMessageAt)
                .findFirst();
        Instant newest = found.get(found.size() - 1).lastMessageAt();
        boolean isThrough = found.size() < CONVERSATIONS && left.isEmpty();
        from = left.orElse(isThrough ? newest.minus(LATE) : newest);
        return !isThrough && count > 0;
    }

    private Uni<Integer> read(SqlConnection tx, List<Unread> found) {
        List<UUID> persons = found.stream().map(Unread::userId).distinct().toList();
        return personKeys
                .ofAll(tx, persons)
                .flatMap(keys -> words.messagesOf(tx, found, EACH)
                        .map(said -> indexed(said, keys))
                        .call(indexed -> words.add(tx, indexed))
                        .map(List::size));
    }

    /** Who cannot be read now may be later, with the right master key; what never opens stands here without words. */
    private List<Indexed> indexed(List<Sealed> messages, Map<UUID, PersonKey> keys) {
        var indexes = new HashMap<UUID, BlindWords>();
        return messages.stream()
                .filter(message -> !keyOf(message, keys).isLocked())
                .map(message -> new Indexed(message, wordsOf(message, keyOf(message, keys), indexes)))
                .toList();
    }

    private static PersonKey keyOf(Sealed message, Map<UUID, PersonKey> keys) {
        return Objects.requireNonNull(keys.get(message.userId()));
    }

    private Integer[] wordsOf(Sealed message, PersonKey key, Map<UUID, BlindWords> indexes) {
        return rowByRow.read(
                        "message",
                        message.id(),
                        () -> indexes.computeIfAbsent(message.userId(), id -> new BlindWords(key))
                                .of(key.open(ArrivalSeal.MESSAGE, message.id(), message.text())))
                .orElse(new Integer[0]);
    }
}
