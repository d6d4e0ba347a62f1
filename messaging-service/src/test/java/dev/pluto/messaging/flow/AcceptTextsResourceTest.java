package dev.pluto.messaging.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database function that takes in what a busy moment brings at once. As superuser: row-level security is told elsewhere. */
@QuarkusTest
class AcceptTextsResourceTest extends MessagingTest {

    private final String run = UUID.randomUUID().toString();
    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    private record Text(String providerId, @Nullable UUID user, String sender) {}

    @AfterEach
    void nothingWaits() {
        database().update("delete from arrival where provider_message_id like ?", "%" + run);
    }

    @Test
    void tellsOfEachTextWhatBecameOfIt() {
        UUID blocked = UUID.randomUUID();
        database().update("insert into block (user_id, reason, blocked_by) values (?, 'spam', 'operator')", blocked);
        accept(text("before", anna));
        keepsWaiting("clara");

        var rows = accept(
                text("one", anna),
                text("two", ben),
                text("three", anna),
                text("before", anna),
                text("two", ben),
                text("four", blocked),
                new Text("five-" + run, null, "stranger"),
                new Text("six-" + run, UUID.randomUUID(), "clara"));

        assertThat(rows.stream().map(row -> row.get("outcome")))
                .containsExactly(
                        "accepted", "accepted", "accepted", "duplicate", "duplicate", "blocked", "waiting", "waiting");
        assertThat(rows.stream().map(row -> row.get("number")))
                .containsExactly(2L, 1L, 3L, null, null, null, null, null);
        assertThat(rows.get(0).get("conversation")).isEqualTo(rows.get(2).get("conversation"));
        assertThat(numbersOf(anna)).containsExactly("before-" + run, "one-" + run, "three-" + run);
        assertThat(numbersOf(ben)).containsExactly("two-" + run);
        assertThat(lastSequence(anna)).isEqualTo(3);
        assertThat(lastSequence(ben)).isEqualTo(1);
    }

    @Test
    void beginsAConversationWhereTheLastOneIsLongOver() {
        accept(text("one", anna));
        database()
                .update(
                        "update conversation set last_message_at = now() - interval '25 hours' where user_id = ?",
                        anna);

        accept(text("two", anna), text("three", anna));

        var conversations = database()
                .rows("select state, last_sequence from conversation where user_id = ? order by opened_at", anna);
        assertThat(conversations)
                .containsExactly(
                        Map.of("state", "closed", "last_sequence", 1L), Map.of("state", "open", "last_sequence", 2L));
    }

    @Test
    void makesNoConversationForWhatIsNotAccepted() {
        database().update("insert into block (user_id, reason, blocked_by) values (?, 'spam', 'operator')", anna);
        keepsWaiting("ben");

        accept(text("one", anna), new Text("two-" + run, ben, "ben"));

        assertThat(database().number("select count(*) from conversation where user_id in (?, ?)", anna, ben))
                .isZero();
    }

    private Text text(String providerId, UUID user) {
        return new Text(providerId + "-" + run, user, user.toString());
    }

    /** Somebody's text waits, and nobody finds out whose it is while the test runs. */
    private void keepsWaiting(String sender) {
        database()
                .update(
                        "insert into arrival (id, provider, provider_message_id, channel, sender_index, sender_sealed,"
                                + " our_address, text_sealed, received_at, due_at) values (gen_random_uuid(), 'twilio', ?,"
                                + " 'sms', ?::bytea, '', '+15005550006', '', now(), now() + interval '1 day')",
                        "older-" + run,
                        sender + run);
    }

    private List<Map<String, @Nullable Object>> accept(Text... texts) {
        String values = List.of(texts).stream()
                .map(text -> "('" + text.providerId() + "', "
                        + (text.user() == null ? "null::uuid" : "'" + text.user() + "'::uuid") + ", '"
                        + text.sender() + run + "'::bytea)")
                .collect(Collectors.joining(", "));
        return database()
                .rows("select a.* from (select array_agg(gen_random_uuid()) ids, array_agg(p) providers,"
                        + " array_agg(u) users, array_agg(gen_random_uuid()) conversations, array_agg(s) indexes,"
                        + " array_agg('+15005550006'::text) ours, array_agg(0::smallint) media,"
                        + " array_agg(clock_timestamp()) received, array_agg(null::text) traces,"
                        + " array_agg('text'::text) kinds, array_agg(null::text) words"
                        + " from (values " + values + ") v (p, u, s)) x,"
                        + " accept_texts(ids, providers, users, conversations, indexes, indexes, ours, indexes, media,"
                        + " received, traces, kinds, words, 'twilio', interval '24 hours') a order by place");
    }

    private static List<@Nullable Object> numbersOf(UUID person) {
        return database()
                .rows("select provider_message_id as sid from message where user_id = ? order by sequence", person)
                .stream()
                .map(row -> row.get("sid"))
                .toList();
    }

    private static long lastSequence(UUID person) {
        return database().number("select last_sequence from conversation where user_id = ?", person);
    }
}
