package dev.pluto.messaging.conversation;

import dev.pluto.events.MessageReceived;
import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.channel.ConsentWord;
import dev.pluto.messaging.channel.InboundText;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PhoneIndex;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes texts in. The database function {@code accept_texts} decides of many at once which become messages and which wait as
 * {@link Arrivals}: it writes both, and that is why both belong to this package.
 */
@ApplicationScoped
public class IncomingTexts {

    private static final String ACCEPT =
            "select place, outcome, conversation, number from accept_texts($1, $2, $3, $4, $5, $6, $7, $8, $9, "
                    + "$10, $11, $12, $13, $14, make_interval(secs => $15))";

    private final Conversations conversations;
    private final Messages messages;
    private final Arrivals arrivals;
    private final ArrivalSeal seal;
    private final PhoneIndex index;
    private final ConversationConfig settings;

    IncomingTexts(
            Conversations conversations,
            Messages messages,
            Arrivals arrivals,
            ArrivalSeal seal,
            PhoneIndex index,
            ConversationConfig settings) {
        this.conversations = conversations;
        this.messages = messages;
        this.arrivals = arrivals;
        this.seal = seal;
        this.index = index;
        this.settings = settings;
    }

    /**
     * A text to be taken in.
     *
     * @param userId whose it is, null when nobody knows yet
     * @param key theirs, null with the person
     * @param kind as in {@code MessageReceived}
     * @param traceparent W3C, of the request that brought it
     */
    public record Incoming(
            InboundText text,
            @Nullable UUID userId,
            @Nullable PersonKey key,
            String kind,
            @Nullable String traceparent) {}

    /**
     * What became of a text.
     *
     * @param position where it stands, null unless it was accepted
     */
    public record Taken(Outcome outcome, @Nullable Position position) {}

    /**
     * A message that is here.
     *
     * @param userId whose
     */
    public record Stored(UUID messageId, UUID userId, Position position) {}

    /**
     * Takes texts in by one statement.
     *
     * @param texts at least one, all of one provider
     * @return in the same order
     */
    public Uni<List<Taken>> accept(SqlConnection tx, List<Incoming> texts) {
        return tx.preparedQuery(ACCEPT)
                .execute(arguments(texts))
                .map(IncomingTexts::taken)
                .call(taken -> keepMedia(tx, texts, taken));
    }

    /** Hardly any text brings a picture and waits: so the statement of all texts does not know of it. */
    private Uni<Void> keepMedia(SqlConnection tx, List<Incoming> texts, List<Taken> taken) {
        Uni<Void> kept = Uni.createFrom().voidItem();
        for (int i = 0; i < texts.size(); i++) {
            Incoming text = texts.get(i);
            if (taken.get(i).outcome() == Outcome.WAITING
                    && !text.text().media().isEmpty()) {
                kept = kept.chain(() -> arrivals.keepMedia(
                        tx, text.text().id(), text.key(), text.text().media()));
            }
        }
        return kept;
    }

    private Tuple arguments(List<Incoming> texts) {
        var columns = new Columns(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            columns.fill(i, texts.get(i), index, seal);
        }
        return columns.tuple()
                .addString(texts.get(0).text().provider())
                .addDouble(settings.idle().toMillis() / 1000.0);
    }

    private static List<Taken> taken(RowSet<Row> rows) {
        var taken = new Taken[rows.size()];
        for (Row row : rows) {
            Outcome outcome = Outcome.of(row.getString("outcome"));
            Position position = outcome == Outcome.ACCEPTED
                    ? new Position(row.getUUID("conversation"), row.getLong("number"))
                    : null;
            taken[row.getInteger("place") - 1] = new Taken(outcome, position);
        }
        return Arrays.asList(taken);
    }

    /**
     * Stores a text that waited for its person.
     *
     * @return where it stands, empty when it was here before
     */
    public Uni<Optional<Position>> add(SqlConnection tx, InboundText text, UUID userId, PersonKey key, String kind) {
        return add(tx, Channel.SMS, text, userId, key, kind);
    }

    /**
     * Stores what was said in a call.
     *
     * @return where it stands, empty when it was here before
     */
    public Uni<Optional<Position>> addSpoken(SqlConnection tx, InboundText words, UUID userId, PersonKey key) {
        return add(tx, Channel.VOICE, words, userId, key, MessageReceived.TEXT);
    }

    /** What was stored of a provider's message, if it was. */
    public Uni<Optional<Stored>> find(SqlConnection tx, String provider, String providerMessageId) {
        return messages.find(tx, provider, providerMessageId);
    }

    private Uni<Optional<Position>> add(
            SqlConnection tx, Channel channel, InboundText text, UUID userId, PersonKey key, String kind) {
        var addresses = new Addresses(text.sender(), text.ourAddress());
        return conversations
                .withRoomFor(tx, channel, userId, key, addresses, text.id(), 1)
                .flatMap(position -> messages.addReceived(tx, text, userId, key, position, kind)
                        .map(stored -> stored ? Optional.of(position) : Optional.empty()));
    }

    /** The texts as the statement takes them: an array for each column. */
    private static final class Columns {

        private final UUID[] ids;
        private final String[] providerIds;
        private final UUID[] users;
        private final Buffer[] indexes;
        private final Buffer[] senders;
        private final String[] ours;
        private final Buffer[] bodies;
        private final Short[] media;
        private final OffsetDateTime[] received;
        private final String[] traces;
        private final String[] kinds;
        private final String[] words;

        Columns(int size) {
            ids = new UUID[size];
            providerIds = new String[size];
            users = new UUID[size];
            indexes = new Buffer[size];
            senders = new Buffer[size];
            ours = new String[size];
            bodies = new Buffer[size];
            media = new Short[size];
            received = new OffsetDateTime[size];
            traces = new String[size];
            kinds = new String[size];
            words = new String[size];
        }

        void fill(int i, Incoming incoming, PhoneIndex index, ArrivalSeal seal) {
            InboundText text = incoming.text();
            ids[i] = text.id();
            providerIds[i] = text.providerMessageId();
            users[i] = incoming.userId();
            indexes[i] = Buffer.buffer(index.ofAddress(text.sender()));
            senders[i] = Buffer.buffer(seal.sender(incoming.key(), text.id(), text.sender()));
            ours[i] = text.ourAddress();
            bodies[i] = Buffer.buffer(seal.text(incoming.key(), text.id(), text.text()));
            media[i] = (short) text.mediaCount();
            received[i] = text.receivedAt().atOffset(ZoneOffset.UTC);
            traces[i] = incoming.traceparent();
            kinds[i] = incoming.kind();
            words[i] = text.carrierWord().map(ConsentWord::code).orElse(null);
        }

        Tuple tuple() {
            return Tuple.tuple()
                    .addValue(ids)
                    .addValue(providerIds)
                    .addValue(users)
                    .addValue(ids) // a conversation that a text begins has the text's id
                    .addValue(indexes)
                    .addValue(senders)
                    .addValue(ours)
                    .addValue(bodies)
                    .addValue(media)
                    .addValue(received)
                    .addValue(traces)
                    .addValue(kinds)
                    .addValue(words);
        }
    }
}
