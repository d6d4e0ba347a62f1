package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What people say of themselves, of what they are sent and of what they still have to buy. */
class PersonAndListsTest {

    private final Talk talk = new Talk();

    private String last() {
        List<String> calls = talk.tools().calls();
        return calls.isEmpty() ? "" : calls.get(calls.size() - 1);
    }

    @Test
    void takesAPlaceForTheClockThatWasAskedFor() {
        assertThat(talk.hears("please change my time zone")).first().asString().startsWith("WHICH_VALUE");

        talk.hears("yes, Toronto time please");
        assertThat(last()).isEqualTo("ZONE America/Toronto");
    }

    @Test
    void takesNoRemarkForAnotherName() {
        talk.hears("my name's Rosalind");
        talk.hears("Likewise");
        assertThat(last()).isEqualTo("NAME Rosalind");

        talk.hears("Roz actually");
        assertThat(last()).isEqualTo("NAME Roz");

        talk.hears("Pasta");
        assertThat(last()).doesNotStartWith("NAME");
    }

    @Test
    void switchesOneMoreTheWayOfTheOneBefore() {
        talk.hears("turn off wake up calls");
        talk.hears("and the calendar alerts as well");

        assertThat(last()).isEqualTo("preferences {calendar_alerts=false}");
    }

    @Test
    void takesOffWhatSomebodyGot() {
        talk.hears("add rice, soap and candles to the shopping list");
        talk.hears("got the candles, cross them off");

        assertThat(last()).isEqualTo("REMOVE [candles] shopping");
        assertThat(talk.hears("is soap there?")).containsExactly("ListShown");
    }

    @Test
    void keepsNothingThatShallNotBeKept() {
        assertThat(talk.hears("dont note this down but my uncle drinks")).containsExactly("NOT_KEPT");
        assertThat(talk.tools().calls()).isEmpty();
    }

    @Test
    void saysWhatCanBeDoneWhereAllShallGo() {
        assertThat(talk.hears("I'd like you to wipe all my data")).containsExactly("DATA_DELETE");
    }

    @Test
    void tellsTheOtherOfTwo() {
        talk.hears("remind me tomorrow at 7 am to feed the geese");
        talk.hears("and tomorrow at 4 pm to return the ladder");
        talk.hears("when's the geese one");

        assertThat(talk.hears("and the other?")).containsExactly("Reminders");
    }
}
