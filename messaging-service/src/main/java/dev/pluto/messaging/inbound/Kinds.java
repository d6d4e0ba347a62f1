package dev.pluto.messaging.inbound;

import dev.pluto.events.MessageReceived;
import dev.pluto.messaging.channel.ConsentWord;
import dev.pluto.messaging.channel.InboundText;
import dev.pluto.messaging.consent.ConsentKeywords;
import dev.pluto.messaging.reaction.ReactionPolicy;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.SealBroken;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Of what kind a text is, as {@link MessageReceived#kind()} says it. Nearly always the text itself tells; only one that
 * quotes something costs a look at what we sent.
 */
@ApplicationScoped
class Kinds {

    private static final String SENT_LATELY = """
            select id, text_sealed from message where user_id = $1 and direction = 'out'
            order by occurred_at desc limit 20
            """;

    /** Of each text, in their order; a stranger's counts as text until its person is found. */
    Uni<List<String>> of(
            SqlConnection tx, List<InboundText> texts, List<Optional<UUID>> users, Map<UUID, PersonKey> keys) {
        var kinds = new ArrayList<String>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            Optional<String> kind = byItself(texts.get(i).text(), texts.get(i).carrierWord());
            if (kind.isEmpty() && users.get(i).isPresent()) {
                return lookedUp(tx, texts, users, keys);
            }
            kinds.add(kind.orElse(MessageReceived.TEXT));
        }
        return Uni.createFrom().item(kinds);
    }

    private Uni<List<String>> lookedUp(
            SqlConnection tx, List<InboundText> texts, List<Optional<UUID>> users, Map<UUID, PersonKey> keys) {
        return Multi.createFrom()
                .range(0, texts.size())
                .onItem()
                .transformToUniAndConcatenate(i -> users.get(i)
                        .map(user -> of(tx, texts.get(i), user, keys))
                        .orElse(Uni.createFrom().item(MessageReceived.TEXT)))
                .collect()
                .asList();
    }

    private Uni<String> of(SqlConnection tx, InboundText text, UUID userId, Map<UUID, PersonKey> keys) {
        return of(tx, text.text(), text.carrierWord(), userId, Objects.requireNonNull(keys.get(userId)));
    }

    /** Of one text of a known person. */
    Uni<String> of(SqlConnection tx, String text, Optional<ConsentWord> carrierWord, UUID userId, PersonKey key) {
        return byItself(text, carrierWord)
                .map(kind -> Uni.createFrom().item(kind))
                .orElseGet(() -> sentLately(tx, userId, key)
                        .map(ours ->
                                ReactionPolicy.quotes(text, ours) ? MessageReceived.REACTION : MessageReceived.TEXT));
    }

    /** Empty when it is a reaction or a text, depending on what it quotes. */
    static Optional<String> byItself(String text, Optional<ConsentWord> carrierWord) {
        if (carrierWord.isPresent() || ConsentKeywords.read(text, false).isPresent()) {
            return Optional.of(MessageReceived.CONSENT);
        }
        return switch (ReactionPolicy.read(text)) {
            case WORDS -> Optional.of(MessageReceived.TEXT);
            case REACTION -> Optional.of(MessageReceived.REACTION);
            case REACTION_IF_OURS -> Optional.empty();
        };
    }

    private static Uni<List<String>> sentLately(SqlConnection tx, UUID userId, PersonKey key) {
        return tx.preparedQuery(SENT_LATELY)
                .execute(Tuple.of(userId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .flatMap(row -> opened(row, key).stream())
                        .toList());
    }

    /** Empty for one that does not open: it must not keep the person's next text from being taken in. */
    private static Optional<String> opened(Row row, PersonKey key) {
        try {
            return Optional.of(key.open(
                    "message.text",
                    row.getUUID("id"),
                    row.getBuffer("text_sealed").getBytes()));
        } catch (SealBroken e) {
            return Optional.empty();
        }
    }
}
