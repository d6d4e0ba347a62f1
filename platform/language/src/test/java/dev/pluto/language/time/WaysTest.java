package dev.pluto.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaysTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gimme a quick nudge at 7 to walk the dog|remind me at 7 to walk the dog",
                "I could do with a kick up the backside at 10|remind me at 10",
                "drop us a text at noon|remind me at noon",
                "sling me a text at 5 about the keys|remind me at 5 about the keys",
                "poke me on the arm at 8 to take the chops out|remind me at 8 to take the chops out",
                "note to self 7am defrost the car|remind me 7am defrost the car",
                "give us a bell at 4 about the van|call me at 4 about the van",
                "pop yoga in for thursday at 6|remind me about yoga thursday at 6",
                "could you put 'water the ferns' in for saturday|could you remind me about 'water the ferns' saturday",
                "choir friday 7pm, put it in please|choir friday 7pm, remind me please",
                "remind priya to bring the tent on sunday|remind me to remind priya to bring the tent on sunday",
                "remind me and kofi to leave at 6|remind me to leave at 6",
                "remind me at 8 so i can join the call|remind me at 8 to join the call",
                "once i clock off at 5 remind me to fill up|at 5 remind me to fill up",
                "reminf me at 5 to lock up|remind me at 5 to lock up",
                "i'd like a ten minute warning before 4|remind me ten minute before 4",
                "might you be good enough to remind me that the piano tuner comes at 3|please remind me that the piano tuner comes at 3",
                "kindly be so good as to remind me of the recital at 7|please remind me of the recital at 7",
                "we'd like you to remind us that the gate closes at 6|please remind me that the gate closes at 6",
                "15 min stir the jam, 25 mins drain the beans, remind me both|in 15 min stir the jam, in 25 mins drain the beans, remind me both",
                "remind me to send the parcel in the Monday at 10|remind me to send the parcel on Monday at 10",
                "remind me on friday next at noon to pay Ivo|remind me on friday at noon to pay Ivo",
                "remind me at 4 to fetch the kiln and um yeah that's it|'remind me at 4 to fetch the kiln '",
                "remind me to lock up at 9 will ya|remind me to lock up at 9 please",
                "remind us via text on sunday at 8 to feed the newts|remind me on sunday at 8 to feed the newts",
                "send a quick text at noon about the kiln|remind me at noon about the kiln",
                "give a buzz at 4 about the kiln|call me at 4 about the kiln",
                "yell at us for 15 minutes, want to cry|they had a go at me for 15 minutes, want to cry",
                "the landlord screams at me for half an hour|the landlord had a go at me for half an hour",
                "yell at me for half 7 to get the bread out|remind me for half 7 to get the bread out",
                "shout at me in 15 minutes to get the bread out|remind me in 15 minutes to get the bread out",
                "whits ma shoe size|what's my shoe size",
                "ok whaur's ma spare key|ok where's my spare key",
                "fit's ma locker code|what's my locker code",
                "wha's ma midwife|who's my midwife",
                "fit day is it|what day is it",
                "whit time's ma haircut|what time's my haircut",
                "remind me the morra at 9 to ring ma|remind me tomorrow at 9 to ring ma",
                "ping me with a text message in 10 mins|remind me in 10 mins",
                "mind me at 6 tonight to lock the henhouse|remind me at 6 tonight to lock the henhouse",
                "will you mind us to feed the calves at 5|will you remind me to feed the calves at 5",
                "gies a shout at 8 about the roast|remind me at 8 about the roast",
                "give us a ding at noon for the post|remind me at noon for the post",
                "nudge us friday 8am about the MOT|remind me friday 8am about the MOT",
                "put me in for 6 tomorrow morning milk the goats|put me down for 6 tomorrow morning milk the goats",
                "tell me everything for friday please|what do i have for friday please",
                "show me what ive got on for the 3rd|what do i have for the 3rd",
                "remind me at 4pm by sms to defrost the trifle|remind me at 4 pm to defrost the trifle",
            })
    void saysPlainlyWhatIsAskedFor(String text, String plain) {
        assertThat(Ways.plain(text, Locale.UK, false)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i don't need a nudge",
                "my gran minds me on fridays",
                "do you mind me asking at all",
                "put me in for the raffle",
                "tell me everything about the boiler",
                "put the bins out at 7",
                "she gave me a shout at 9",
                "i remember when we finished at 6",
                "remind me to ring the clinic at 3",
                "he never gives me a call at work",
                "they put physio in for tuesday",
                "remind me to answer by text at 6",
                "remind me by noon to text the vicar",
                "when is whit monday",
                "fit the new lock at 9",
                "how's ma keeping",
                "remind me to drop a line to Tove at 6",
                "remind me at 6 to fire a quick text to the choir",
                "remind me at 6 to give a call to the surgery",
                "send a message to Tove at 6",
            })
    void leavesWhatIsPlainOrAsksForNothing(String text) {
        assertThat(Ways.plain(text, Locale.UK, false)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "avísame con un mensaje a las 6 de la tarde|recuérdame a las 6 de la tarde",
                "recuérdame por texto el lunes a las 8 sacar la basura|recuérdame el lunes a las 8 sacar la basura",
                "recuérdame escribir un mensaje a las 6|recuérdame escribir un mensaje a las 6",
                "faltando 5 para las 4 avísame|5 para las 4 avísame",
                "tipo 8 avísame que riegue|a las 8 avísame que riegue",
                "soy diabética tipo 2|soy diabética tipo 2",
                "al rato, como a las 8 riego|a las 8 riego",
            })
    void saysPlainlyWhatIsAskedForInSpanish(String text, String plain) {
        assertThat(Ways.plain(text, new Locale("es", "ES"), false)).isEqualTo(plain);
    }

    @Test
    void leavesOneMoreToTheReminderSpokenOf() {
        assertThat(Ways.plain("set one for 7pm", Locale.UK, false)).isEqualTo("set a reminder for 7pm");
        assertThat(Ways.plain("set one for 7pm", Locale.UK, true)).isEqualTo("set one for 7pm");
    }

    @Test
    void saysPlainlyWhatIsChangedWhereSomethingWasSpokenOf() {
        assertThat(Ways.plain("nvm my flatmate's on it", Locale.UK, true)).isEqualTo("cancel it");
        assertThat(Ways.plain("I won't be needing it", Locale.UK, true)).isEqualTo("I don't need it");
        assertThat(Ways.plain("scratch that, back to 6:20", Locale.UK, true)).isEqualTo("move it back to 6:20");
        assertThat(Ways.plain("scratch that, back to 6:20", Locale.UK, false)).isEqualTo("scratch that, back to 6:20");
        assertThat(Ways.plain("leave it till 6:20", Locale.UK, true)).isEqualTo("move it to 6:20");
        assertThat(Ways.plain("leave it till 6:20", Locale.UK, false)).isEqualTo("leave it till 6:20");
        assertThat(Ways.plain("don't leave it till 6:20", Locale.UK, true)).isEqualTo("don't leave it till 6:20");
        assertThat(Ways.plain("read me back what youve got", Locale.UK, true)).isEqualTo("what do i have");
        assertThat(Ways.plain("read me back what youve got", Locale.UK, false)).startsWith("read");
        assertThat(Ways.plain("which one's at 6", Locale.UK, true)).isEqualTo("what's the 6 one");
        assertThat(Ways.plain("it was Bronwen I meant", Locale.UK, true)).isEqualTo("i meant Bronwen");
    }
}
