package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rice not needed, gran has sacks of it|REMOVE [rice] shopping",
                "soap isn't needed, found some|REMOVE [soap] shopping",
                "candles no longer needed cos the power is back|REMOVE [candles] shopping",
                "rice and soap not needed, gran sent a parcel|REMOVE [rice, soap] shopping",
            })
    void takesOffWhatIsNotNeededAndNotWhy(String text, String call) {
        talk.hears("add rice, soap and candles to the shopping list");

        talk.hears(text);

        assertThat(last()).isEqualTo(call);
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

    @Test
    void saysWhatIsNotOnTheListThatIsAskedFor() {
        talk.hears("add rice and soap to the shopping list");

        assertThat(talk.hears("is cumin on there?")).containsExactly("NOT_LISTED matter=cumin", "ListShown");
        assertThat(talk.hears("did I put soap on the list?")).containsExactly("ListShown");
        assertThat(talk.hears("is there anything on the list?")).containsExactly("ListShown");
    }

    @Test
    void putsOnTheListWhatIsNamedInFrontOfIt() {
        talk.hears("candles, twine and wood stain put on the shopping list");
        assertThat(last()).isEqualTo("ADD [candles, twine, wood stain] shopping");

        talk.hears("nails. roofing nails. on the list");
        assertThat(last()).isEqualTo("ADD [roofing nails] shopping");
    }

    @Test
    void hearsANameWithoutAVerb() {
        talk.hears("good evening my name Lakshmi");
        assertThat(last()).isEqualTo("NAME Lakshmi");

        talk.hears("Pray, refer to me as Sister Lakshmi.");
        assertThat(last()).isEqualTo("NAME Sister Lakshmi");
        assertThat(talk.hears("by what name do you know me")).containsExactly("OWN_NAME name=Sister Lakshmi");

        talk.hears("my name wrong");
        assertThat(last()).isNotEqualTo("NAME Wrong");
    }

    @Test
    void switchesOffWhatWasSpokenOfWithTheReasonInBetween() {
        talk.hears("turn on the daily briefing please");
        talk.hears("on 3rd thoughts no im on lates all month switch it off again");
        assertThat(last()).isEqualTo("preferences {morning_digest_enabled=false}");

        talk.hears("no smileys please, they come out as squares here");
        assertThat(last()).isEqualTo("style {emoji_usage=false}");

        talk.hears("no more of those good morning summaries cheers");
        assertThat(last()).isEqualTo("preferences {morning_digest_enabled=false}");
    }

    @Test
    void takesNothingBackForAFactThatIsPutRight() {
        talk.hears("remind me at 5 pm to polish the bell");
        talk.hears("I was mistaken. The verger is Mrs Pym");

        assertThat(talk.tools().matters()).containsExactly("polish the bell");
        assertThat(talk.hears("he passed on the keys to his brother")).noneMatch(said -> said.startsWith("GRIEF"));
    }

    @Test
    void asksMemoryForTheYearOfSomebody() {
        assertThat(talk.hears("and what year is she")).noneMatch(said -> said.startsWith("DATE"));
        assertThat(talk.hears("what year is it")).first().asString().startsWith("DATE");
    }

    @Test
    void takesOffInSpanishWhatIsNamedFirst() {
        Talk spanish = new Talk("es-ES");
        spanish.hears("apunta arroz, sal y aceite en la lista de la compra");
        spanish.hears("el aceite quítalo, que hay en casa de mi tía");
        spanish.hears("sal no, que ya tengo");

        assertThat(spanish.tools().calls())
                .endsWith("REMOVE [aceite] shopping", "REMOVE [sal] shopping")
                .hasSize(3);
    }

    @Test
    void binsNothingByBinBags() {
        talk.hears("add jam to the shopping list");

        assertThat(talk.hears("oh and bin liners")).containsExactly("ListChanged");
        assertThat(talk.tools().calls()).last().isEqualTo("ADD [bin liners] shopping");
        talk.hears("bin the jam");
        assertThat(talk.tools().calls()).last().isEqualTo("REMOVE [jam] shopping");
    }
}
