package dev.pluto.messaging.live;

import dev.pluto.messaging.conversation.MessageView;
import dev.pluto.messaging.conversation.OpenedMessages;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Looks what is new for all who look on at this replica: one statement for all conversations, and one for each onlooker where something was
 * said. The database is asked and not listened to: a notification is sent under a lock all committing transactions share, and
 * whoever takes texts in would wait for it.
 */
@ApplicationScoped
class LivePoll extends LoopWorker {

    private static final Logger LOG = Logger.getLogger(LivePoll.class);
    private static final Scope SCOPE = Scope.service("live");

    /** Messages of one conversation in one look; the next ones follow with the next. */
    private static final int TOGETHER = 50;

    private final Watches watches;
    private final Transactions transactions;
    private final Tails tails;
    private final OpenedMessages messages;
    private final LiveConfig config;
    private final Clock clock;
    private final WorkLoop loop;

    LivePoll(
            Watches watches,
            Transactions transactions,
            Tails tails,
            OpenedMessages messages,
            LiveConfig config,
            Clock clock,
            Timer timer) {
        this.watches = watches;
        this.transactions = transactions;
        this.tails = tails;
        this.messages = messages;
        this.config = config;
        this.clock = clock;
        this.loop = new WorkLoop(LOG, timer, config.poll(), this::look);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    private Uni<Next> look() {
        Instant now = clock.instant();
        List<Watch> open = watches.open(now);
        return open.isEmpty()
                ? Uni.createFrom().item(Next.AFTER_PAUSE)
                : transactions
                        .sql(SCOPE, tx -> news(tx, open))
                        .invoke(news -> news.forEach((watch, events) -> watch.tell(events, now, config.heartbeat())))
                        .replaceWith(Next.AFTER_PAUSE);
    }

    private Uni<Map<Watch, List<LiveEvent>>> news(SqlConnection tx, List<Watch> open) {
        List<UUID> ids = open.stream()
                .map(watch -> watch.opening().conversationId())
                .distinct()
                .toList();
        var news = new HashMap<Watch, List<LiveEvent>>();
        return tails.of(tx, ids)
                .flatMap(found -> Multi.createFrom()
                        .iterable(open)
                        .onItem()
                        .transformToUniAndConcatenate(
                                watch -> newsFor(tx, watch, found).invoke(events -> news.put(watch, events)))
                        .onItem()
                        .ignoreAsUni())
                .replaceWith(news);
    }

    /** Of somebody who was erased meanwhile there is nothing to look on at. */
    private Uni<List<LiveEvent>> newsFor(SqlConnection tx, Watch watch, Map<UUID, Tail> found) {
        Tail tail = found.get(watch.opening().conversationId());
        if (tail == null) {
            watch.end();
            return Uni.createFrom().item(List.of());
        }
        return fresh(tx, watch, tail)
                .map(messages -> Changes.between(
                        watch.seen(), tail, messages, watch.opening().isOperator()));
    }

    private Uni<List<MessageView>> fresh(SqlConnection tx, Watch watch, Tail tail) {
        return tail.lastSequence() <= watch.seen().sequence()
                ? Uni.createFrom().item(List.of())
                : messages.after(
                        tx,
                        watch.opening().owner(),
                        tail.conversationId(),
                        watch.seen().sequence(),
                        TOGETHER);
    }
}
