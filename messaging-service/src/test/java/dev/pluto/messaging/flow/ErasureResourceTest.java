package dev.pluto.messaging.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.events.OutboundRequested;
import dev.pluto.events.StyleSummary;
import dev.pluto.events.UserChanged;
import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.person.PersonExport;
import dev.pluto.person.PersonRecord;
import dev.pluto.person.PersonStore;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.testing.ErasureProbe;
import dev.pluto.testing.FilledPerson;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What messaging keeps of a person is given out and erased as a whole (ADR 15). */
@QuarkusTest
class ErasureResourceTest extends MessagingTest {

    @Inject
    @All
    List<PersonStore> stores;

    @Inject
    PersonExport export;

    @Inject
    Transactions transactions;

    @Inject
    MeterRegistry meters;

    @AfterEach
    void nobodyIsSlow() {
        Peers.SCHEDULER.letsGo();
    }

    @Test
    void everyTableWithRowsOfAPersonBelongsToExactlyOneStore() {
        try (FilledPerson anna = FilledPerson.ofThisTest()) {
            assertThat(stores.stream().flatMap(store -> store.tables().stream()))
                    .containsExactlyInAnyOrderElementsOf(anna.tables());
        }
        assertThat(stores).extracting(PersonStore::name).doesNotHaveDuplicates();
    }

    @Test
    void givesOutARowOfEveryTableAndNothingSealed() {
        try (FilledPerson anna = FilledPerson.ofThisTest();
                FilledPerson ben = FilledPerson.ofThisTest()) {
            List<PersonRecord> records = exported(anna.id());

            assertThat(records).extracting(PersonRecord::table).containsExactlyInAnyOrderElementsOf(anna.tables());
            assertThat(records)
                    .allSatisfy(one -> assertThat(one.values().encode())
                            .doesNotContain("\\\\x")
                            .doesNotContain(ben.id().toString()));
        }
    }

    @Test
    void erasesEveryRowOfAPersonOnceAndTellsHowMany() {
        ErasureProbe.requireErasedOnce("messaging-service");
    }

    @Test
    void givesOutWhatWasSaidOpened() {
        Phone phone = knownPhone();
        phone.texts("thanks");
        String answer = lastTo(phone, 1).body();

        List<PersonRecord> records = exported(idOf(phone));

        assertThat(records)
                .filteredOn(one -> one.table().equals("message"))
                .extracting(one -> one.values().getString("text"))
                .containsExactly("thanks", answer);
        assertThat(records)
                .filteredOn(one -> one.table().equals("conversation"))
                .extracting(one -> one.values().getString("peer"))
                .containsExactly(phone.number());
        assertThat(records).noneMatch(one -> one.values().containsKey("unreadable"));
    }

    @Test
    void makesNothingOfWhatIsHeardLate() {
        Phone phone = knownPhone();
        phone.texts("thanks");
        sentTo(phone, 1);
        ErasureProbe.erase(idOf(phone));
        double requests = late("outbound");
        double news = late("block");

        Instant soon = Instant.now().plusSeconds(600);
        publish(new OutboundRequested(
                idOf(phone), UUID.randomUUID(), UUID.randomUUID(), "morning_digest", "sms", "x", null, soon, soon));
        publish(new UserChanged(
                idOf(phone),
                List.of("status"),
                "blocked",
                "free",
                "en",
                "UTC",
                Map.of(),
                new StyleSummary(false, "casual", "medium", "friendly"),
                null,
                Instant.now()));

        assertThat(Eventually.value(() -> late("outbound") - requests, count -> count > 0))
                .isEqualTo(1);
        assertThat(Eventually.value(() -> late("block") - news, count -> count > 0))
                .isEqualTo(1);
        assertThat(database().number("select count(*) from data_subject where user_id = ?", idOf(phone)))
                .isZero();
    }

    @Test
    void saysNothingToWhomItWasAboutToAnswer() {
        Phone phone = knownPhone();
        Peers.SCHEDULER.holds("");
        phone.texts("remind me tomorrow at 7:30 to call my mum");
        Eventually.value(
                () -> database()
                        .number("select count(*) from reply_job where user_id = ? and attempts > 0", idOf(phone)),
                jobs -> jobs > 0);

        ErasureProbe.erase(idOf(phone));
        Peers.SCHEDULER.letsGo();

        Eventually.pause(Duration.ofSeconds(3));
        assertThat(Peers.TWILIO.sentTo(phone.number())).isEmpty();
        assertThat(database().number("select count(*) from data_subject where user_id = ?", idOf(phone)))
                .isZero();
    }

    @Test
    void keepsATextThatComesAfterwardsAsSomebodysWhomNobodyKnows() {
        Phone phone = knownPhone(); // Redis has not heard of the erasure yet
        phone.texts("thanks");
        sentTo(phone, 1);
        ErasureProbe.erase(idOf(phone));

        phone.texts("thanks again");

        assertThat(database().number("select count(*) from data_subject where user_id = ?", idOf(phone)))
                .isZero();
        assertThat(Peers.TWILIO.sentTo(phone.number())).hasSize(1);
        assertThat(database()
                        .update(
                                "delete from arrival where sealed_for is null and sender_index = ?",
                                index.ofAddress(phone.number())))
                .as("waits for identity to say who that is now")
                .isEqualTo(1);
    }

    private List<PersonRecord> exported(UUID person) {
        return transactions
                .sql(
                        Scope.service("test"),
                        tx -> export.of(tx, person).collect().asList())
                .await()
                .atMost(Duration.ofMinutes(3));
    }

    private double late(String consumer) {
        return meters.counter("pluto.inbox.erased", "consumer", consumer).count();
    }
}
