package dev.pluto.messaging.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.peer.Phone;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What is kept from one answer to the next. */
@QuarkusTest
class DialogueResourceTest extends MessagingTest {

    @Test
    void takesTheNextTextForTheAnswerToAQuestionItKeptSealed() {
        Phone phone = knownPhone();
        phone.texts("remind me to call the plumber");
        assertThat(lastTo(phone, 1).body()).contains("?");
        assertThat(kept(phone)).isEqualTo(1);
        assertThat(database()
                        .number(
                                "select position('plumber'::bytea in state_sealed) from dialogue where user_id = ?",
                                idOf(phone)))
                .isZero();

        phone.texts("tomorrow at 4pm");

        assertThat(lastTo(phone, 2).body()).contains("plumber").containsIgnoringCase("tomorrow");
        assertThat(kept(phone)).isEqualTo(1);
    }

    @Test
    void goesOnWithoutWhatCannotBeReadOrIsOfYesterday() {
        Phone broken = knownPhone();
        Phone old = knownPhone();
        broken.texts("remind me to call the plumber");
        old.texts("remind me to call the plumber");
        sentTo(broken, 1);
        sentTo(old, 1);
        database()
                .update(
                        "update dialogue set state_sealed = set_byte(state_sealed, 20, get_byte(state_sealed, 20) # 1)"
                                + " where user_id = ?",
                        idOf(broken));
        database().update("update dialogue set updated_at = now() - interval '25 hours' where user_id = ?", idOf(old));

        broken.texts("tomorrow at 4pm");
        old.texts("tomorrow at 4pm");

        assertThat(lastTo(broken, 2).body()).isNotBlank().doesNotContain("plumber");
        assertThat(lastTo(old, 2).body()).isNotBlank().doesNotContain("plumber");
    }

    @Test
    void asksWhatABareCancelMeansAfterAReminder() {
        Phone phone = knownPhone();
        phone.texts("remind me tomorrow at 8am to run");
        sentTo(phone, 1);

        phone.texts("cancel");
        assertThat(lastTo(phone, 2).body()).contains("?");
        assertThat(optedOut(phone)).isZero();

        phone.texts("all messages");
        assertThat(lastTo(phone, 3).body()).contains("no more messages").contains("START");
        assertThat(optedOut(phone)).isEqualTo(1);
    }

    private static long kept(Phone phone) {
        return database().number("select count(*) from dialogue where user_id = ?", idOf(phone));
    }

    private static long optedOut(Phone phone) {
        return database()
                .number("select count(*) from consent where user_id = ? and opted_out_at is not null", idOf(phone));
    }
}
