package dev.pluto.messaging.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.flow.FaultyModel.Fault;
import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.messaging.say.Spoken;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever a text says and however a model fails, the conversation goes on. */
@QuarkusTest
class AnyTextResourceTest extends MessagingTest {

    private static final String SORRY = "couldn't answer what you wrote";

    @Test
    void answersWhateverATextSaysAndTheNextOneToo() {
        Map<Phone, String> said = new LinkedHashMap<>();
        List.of(
                        "call me  .",
                        "ok ".repeat(530),
                        "please, ".repeat(190) + "call me Bo",
                        "ok" + " ".repeat(1_500) + ".",
                        " ".repeat(15_000) + "?",
                        "a" + "\u0301".repeat(4_000),
                        "my ".repeat(530),
                        "hello there ".repeat(130),
                        "i really do ".repeat(130),
                        "name\u0000 \ud83d\ude00\u200d")
                .forEach(text -> said.put(knownPhone(), text));

        said.forEach(Phone::texts);
        said.keySet()
                .forEach(phone -> assertThat(lastTo(phone, 1).body())
                        .as("answer to %.20s", said.get(phone))
                        .isNotBlank()
                        .doesNotContain(SORRY));

        said.keySet().forEach(phone -> phone.texts("thanks"));
        said.keySet().forEach(phone -> assertThat(lastTo(phone, 2).body()).is(Spoken.THANKED));
    }

    @Test
    void saysHonestlyWhenAModelFailsInAnyWayAndGoesOn() {
        Map<Fault, Phone> phones = new LinkedHashMap<>();
        Arrays.stream(Fault.values())
                .filter(fault -> fault != Fault.TOO_LONG)
                .forEach(fault -> phones.put(fault, knownPhone()));

        phones.forEach((fault, phone) -> phone.texts(fault.text()));
        phones.forEach((fault, phone) -> assertThat(lastTo(phone, 1).body())
                .as("answer to %s", fault)
                .contains("I'm Pluto")
                .contains("STOP")
                .contains(SORRY));

        phones.values().forEach(phone -> phone.texts("thanks"));
        phones.values().forEach(phone -> assertThat(lastTo(phone, 2).body()).is(Spoken.THANKED));
    }

    @Test
    void answersHoweverManyTextsWaitAFewAtATime() {
        Phone phone = knownPhone();
        phone.texts("hi");
        sentTo(phone, 1);
        Object conversation = database()
                .rows("select conversation_id from reply_job where user_id = ?", idOf(phone))
                .get(0)
                .get("conversation_id");
        IntStream.range(0, 70).parallel().forEach(i -> phone.texts("text number " + i));

        Eventually.value(
                () -> database()
                        .number(
                                "select count(*) from reply_job j join conversation c on c.id = j.conversation_id where"
                                        + " j.conversation_id = ? and due_at is null and last_sequence > 70"
                                        + " and not exists (select from message m where m.conversation_id = c.id and"
                                        + " direction = 'in' and sequence > answered_sequence)",
                                conversation),
                done -> done == 1);

        assertThat(Eventually.value(() -> Peers.TWILIO.sentTo(phone.number()), sent -> sent.size() >= 4))
                .hasSizeBetween(4, 30);
    }

    @Test
    void cutsWhatIsTooLongBetweenTwoCharacters() {
        Phone phone = knownPhone();

        phone.texts(Fault.TOO_LONG.text());

        String body = lastTo(phone, 1).body();
        assertThat(body.length()).isBetween(1_590, 1_600);
        assertThat(body).endsWith("\ud83d\ude00...");
    }

    private Phone phoneThatWantsNothing() {
        Phone phone = knownPhone();
        phone.texts("STOP");
        sentTo(phone, 1);
        return phone;
    }

    @Test
    void mindsConsentThoughTheModelFails() {
        Phone back = rapidly(this::phoneThatWantsNothing, "START", Fault.OVERFLOW.text());
        Phone helped = rapidly(this::knownPhone, Fault.OVERFLOW.text(), "HELP");
        Phone gone = rapidly(this::knownPhone, Fault.OVERFLOW.text(), "STOP");

        assertThat(lastTo(back, 2).body()).containsSubsequence("welcome back", SORRY);
        assertThat(lastTo(helped, 1).body()).containsSubsequence("Reply STOP to end messages", SORRY);
        assertThat(lastTo(gone, 1).body()).contains("no more messages").doesNotContain(SORRY);
        back.texts("thanks");
        assertThat(lastTo(back, 3).body()).is(Spoken.THANKED);
    }

    @Test
    void answersThoughWhatWasSaidBeforeCannotBeRead() {
        Phone phone = knownPhone();
        phone.texts("my car is red");
        sentTo(phone, 1);
        database()
                .update(
                        "update message set text_sealed = set_byte(text_sealed, 20, get_byte(text_sealed, 20) # 1)"
                                + " where user_id = ? and direction = 'in'",
                        idOf(phone));

        phone.texts("thanks");

        assertThat(lastTo(phone, 2).body()).isNotBlank();
    }

    @Test
    void letsGoOfATextWhoseAnswerCannotBeStored() {
        Phone phone = knownPhone();
        phone.texts("hi");
        sentTo(phone, 1);
        database()
                .update("alter table message add constraint no_answer check (author <> 'assistant' or user_id <> '"
                        + idOf(phone) + "') not valid");

        phone.texts("my car is red");
        Eventually.value(
                () -> database().number("select answered_sequence from reply_job where user_id = ?", idOf(phone)),
                answered -> answered == 3);

        database().update("alter table message drop constraint no_answer");
        phone.texts("thanks");
        assertThat(lastTo(phone, 2).body()).is(Spoken.THANKED);
    }
}
