package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.messaging.say.Part;
import dev.pluto.messaging.tool.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people mean who say little of what is planned: which one, when, one more, or none of it. */
class MeantTest {

    private final Talk talk = new Talk();

    private List<String> matters() {
        return talk.tools().matters();
    }

    private String last() {
        List<String> calls = talk.tools().calls();
        return calls.isEmpty() ? "" : calls.get(calls.size() - 1);
    }

    @Test
    void tellsWhenWhatWasPlannedComes() {
        talk.hears("remind me wednesday noon to post the parcel");

        assertThat(talk.hears("is that this wednesday")).containsExactly("Reminders");
        assertThat(talk.hears("wait is the parcel one am or pm")).containsExactly("Reminders");
        assertThat(talk.hears("what day did you end up with")).containsExactly("Reminders");
        assertThat(talk.hears("whens the parcel one go off")).containsExactly("Reminders");
    }

    @Test
    void answersFromThePlanWhatNamesSomethingOfIt() {
        talk.hears("remind me tomorrow at 7 am to fetch the angle grinder from Mick");

        assertThat(talk.hears("what am i picking up at micks again")).containsExactly("Reminders");
        assertThat(talk.hears("and where am i getting the grinder")).containsExactly("Reminders");
        assertThat(talk.hears("the grinder is tomorrow, right?")).containsExactly("Reminders");
        assertThat(talk.hears("from whom am i getting the grinder")).containsExactly("Reminders");
        assertThat(talk.hears("when do i hear from you about it")).containsExactly("Reminders");
        assertThat(talk.hears("when are you gonna buzz")).containsExactly("Reminders");
        assertThat(matters()).containsExactly("fetch the angle grinder from Mick");
    }

    @Test
    void readsOutWhatIsPlannedHoweverThatIsAsked() {
        talk.hears("remind me tomorrow at 9 to post the keys and at 11 to ring the vet");

        assertThat(talk.hears("read me both")).containsExactly("Reminders");
        assertThat(talk.hears("show all with times")).containsExactly("Reminders");
        assertThat(talk.hears("run me through tomorrow")).containsExactly("Reminders");
        assertThat(talk.hears("whats tomorrow again i cant think straight")).containsExactly("Reminders");
    }

    @Test
    void tellsTheOneThatIsAskedForByItsHourOrAsTheOther() {
        talk.hears("remind me at 5pm to bleed the radiators and at 8pm to iron the costume");

        assertThat(talk.hears("whats the 8 one")).containsExactly("Reminders");
        assertThat(shown()).containsExactly("iron the costume");
        assertThat(talk.hears("what time is the other one")).containsExactly("Reminders");
        assertThat(shown()).containsExactly("bleed the radiators");
        assertThat(talk.hears("and the other one stands at what hour?")).containsExactly("Reminders");
        assertThat(shown()).containsExactly("iron the costume");
    }

    @Test
    void readsOutAllOfADay() {
        talk.hears("remind me friday at 9 to pay the plasterer");
        talk.hears("remind me friday at 3 to collect the urn");
        talk.hears("remind me sunday at 3 to post the form");

        talk.hears("read me friday's please, i havent my specs on");
        assertThat(shown()).containsExactly("pay the plasterer", "collect the urn");
        talk.hears("send me sundays list");
        assertThat(shown()).containsExactly("post the form");
        talk.hears("wots next on me list");
        assertThat(shown()).containsExactly("post the form");
    }

    @Test
    void answersWhatIsAskedBehindAnExcuse() {
        assertThat(talk.hears("only just got up what day is it"))
                .first()
                .asString()
                .startsWith("DATE");
        assertThat(talk.hears("my watch died what time is it"))
                .first()
                .asString()
                .startsWith("TIME");
        talk.hears("remind me at 5pm to bleed the radiators");

        assertThat(talk.hears("sorry the kids were screaming what time did you put for that question mark"))
                .containsExactly("Reminders");
        assertThat(talk.hears("sorry got distracted when will you ping me")).containsExactly("Reminders");
        assertThat(talk.hears("at what hour will you write?")).containsExactly("Reminders");
        assertThat(talk.hears("what was it i asked you there")).containsExactly("Reminders");
    }

    @Test
    void apologisesWhereItIsBlamed() {
        for (String blame : List.of(
                "you absolute clown you never rang me and now im late",
                "ya drongo ya never sent me the text",
                "you said you'd wake me and you didnt",
                "never got my reminder and the bins are still out")) {
            assertThat(new Talk().hears(blame)).as(blame).containsExactly("COMPLAINT");
        }
        assertThat(talk.hears("hope you didn't mind me asking")).doesNotContain("COMPLAINT");
    }

    @Test
    void cancelsWhatIsNamedWhateverWasToldSince() {
        talk.hears("remind me tomorrow at 9 to clean the gutters");
        talk.tools().tells("Your roofer is called Ivor.");
        assertThat(talk.hears("my roofer is called Ivor")).containsExactly("Remembered");

        assertThat(talk.hears("scrap the gutters, Ned's doing it")).containsExactly("RemindersCancelled");
    }

    private List<String> shown() {
        Outcome told = ((Part.Happened) talk.rawParts().get(0)).outcome();
        return ((Outcome.Reminders) told)
                .found().reminders().stream().map(ReminderAnswer::what).toList();
    }

    @Test
    void knowsNoWeather() {
        talk.hears("remind me tomorrow at 9 to post the keys");

        assertThat(talk.hears("is it going to snow tomorrow"))
                .first()
                .asString()
                .startsWith("BEYOND");
    }

    @Test
    void tellsOfItself() {
        assertThat(talk.hears("haha what can you even do")).first().asString().startsWith("HELP");

        talk.hears("my name is Joss");
        assertThat(talk.hears("nice. and yours?")).first().asString().startsWith("HELP");
    }

    @Test
    void keepsNothingOfWhyTheDayIsAsked() {
        assertThat(talk.hears("whats the date, my head is gone")).containsExactly("DATE day=Saturday 21 November");
        assertThat(talk.hears("what day is it, ive been asleep for ages"))
                .containsExactly("DATE day=Saturday 21 November");
        assertThat(talk.tools().calls()).isEmpty();
    }

    @Test
    void takesTheListWhereverItIsNamed() {
        talk.hears("add to the shopping list rope and pegs");
        assertThat(last()).isEqualTo("ADD [rope, pegs] shopping");
        talk.hears("take off the rope found some in the shed");
        assertThat(last()).isEqualTo("REMOVE [rope] shopping");
        talk.hears("pon en la lista de la compra arroz, sal y huevos");
        assertThat(last()).isEqualTo("ADD [arroz, sal, huevos] shopping");
        talk.hears("quita la sal que hay de sobra");
        assertThat(last()).isEqualTo("REMOVE [sal] shopping");
    }

    @Test
    void tellsWhenInSpanish() {
        talk.hears("todos los lunes y viernes a las 19:30 recuérdame llevar a Nico a judo");

        assertThat(talk.hears("qué días eran?")).containsExactly("Reminders");
        assertThat(talk.hears("no me acuerdo a qué hora te puse lo de judo")).containsExactly("Reminders");
    }

    @Test
    void movesWhatMayBeOnAnotherDay() {
        talk.hears("remind me saturday 10:30am to collect the shoes");

        talk.hears("can it be sunday instead");

        assertThat(last()).isEqualTo("move collect the shoes 2026-11-22T10:30");
    }

    @Test
    void asksTheCalendarForTheCalendar() {
        talk.hears("remind me friday at 9 to ring the plumber");

        assertThat(talk.hears("what day is it today")).containsExactly("DATE day=Saturday 21 November");
        assertThat(talk.hears("what time is it")).first().asString().startsWith("TIME");
    }

    @Test
    void sparesWhatIsNotToEnd() {
        talk.hears("remind me at 5 to walk the dog");
        talk.hears("remind me at 6 to bath the dog");

        assertThat(talk.hears("cancel the dog one")).containsExactly("WhichOne?");
        assertThat(talk.hears("hmm no")).containsExactly("LEFT_ALONE");
        talk.hears("cancel the dog one");
        assertThat(talk.hears("keep both actually")).containsExactly("LEFT_ALONE");
        talk.hears("dont delete the bath one");
        talk.hears("keep the bath one");

        assertThat(matters()).containsExactly("walk the dog", "bath the dog");
    }

    @Test
    void endsTheOneOfThatHour() {
        talk.hears("remind me at 5 to walk the dog and at 6 to feed the cat");

        talk.hears("never mind the 6 one");

        assertThat(matters()).containsExactly("walk the dog");
    }

    @Test
    void endsTheOneInTheMiddle() {
        talk.hears("remind me at 4 to pack, at 5 to load the van and at 6 to lock up");

        talk.hears("lose the middle one");

        assertThat(matters()).containsExactly("pack", "lock up");
    }

    @Test
    void endsOneAndSetsAnother() {
        talk.hears("remind me at half past 4 to join the seminar");

        talk.hears("skip the seminar one and instead remind me at 5 to email Ms Quaye");

        assertThat(matters()).containsExactly("email Ms Quaye");
    }

    @Test
    void repeatsWhatWasPlannedLast() {
        talk.hears("remind me at quarter to four about the boiler man");

        talk.hears("can i have the same again tomorrow");
        assertThat(last()).isEqualTo("set the boiler man 2026-11-22T15:45");
        talk.hears("can i get one at 10 as well as that one");

        assertThat(matters()).containsExactly("the boiler man", "the boiler man", "the boiler man");
    }

    @Test
    void plansAnotherMatterBesides() {
        talk.hears("in an hour and a half tell me to baste the goose");

        talk.hears("then another one 45 min after that to carve it");
        talk.hears("and 8 to wash up");

        assertThat(matters()).containsExactly("baste the goose", "carve it", "wash up");
    }

    @Test
    void readsAnotherWithinOneText() {
        talk.hears("set a reminder for 9 to lock the shed and another for 10 to let the cat in");

        assertThat(matters()).containsExactly("lock the shed", "let the cat in");
    }

    @Test
    void staysInTheMorningWithWhatComesEarly() {
        talk.hears("wake me at 6 tomorrow");

        talk.hears("5:40 actually");

        assertThat(last()).endsWith("2026-11-22T05:40");
    }

    @Test
    void movesTheOneThatIsNamed() {
        talk.hears("remind me load in at 4 and sound check 5.30");

        talk.hears("load in's now half 4");

        assertThat(last()).isEqualTo("move load in 2026-11-21T16:30");
    }

    @Test
    void writesSomebodyOfTheLastOneRight() {
        talk.hears("at five i have to hand in Mr Tanaka's keys, remind me");

        talk.hears("it's Mrs Tanaka, sorry");

        assertThat(matters()).singleElement().asString().contains("Mrs Tanaka").doesNotContain("Mr Tanaka");
        assertThat(talk.tools().calls()).noneMatch(call -> call.startsWith("NAME"));
    }

    @Test
    void waitsForWhoeverLooksItUp() {
        talk.hears("remind me to sort the loft");

        talk.hears("hang on, let me check");

        talk.hears("saturday at 11");
        assertThat(matters()).containsExactly("sort the loft");
    }

    @Test
    void leavesTheMatterAloneWhereSomebodyJokes() {
        talk.hears("remind me to stretch every hour til 5");
        talk.hears("and in 300 years remind me to haunt my landlord");

        talk.hears("lol worth a shot");
        talk.hears("hold on let me check");

        assertThat(matters()).containsExactly("stretch");
    }

    @Test
    void takesNoErrandForAReminder() {
        assertThat(talk.hears("book me a table for 4 at the Lotus friday at 7"))
                .singleElement()
                .asString()
                .startsWith("BEYOND");
        assertThat(talk.hears("can you order the flowers for friday"))
                .singleElement()
                .asString()
                .startsWith("BEYOND");

        talk.hears("book the van for saturday 9am");

        assertThat(matters()).containsExactly("book the van");
    }

    @Test
    void tellsThatNothingIsPlannedWhereThatIsAsked() {
        talk.hears("remind me at 7 this evening about the allotment meeting");
        talk.tools().calls();

        assertThat(talk.hears("nothing tomorrow then?")).containsExactly("Reminders");

        assertThat(last()).isEmpty();
    }

    @Test
    void partsAListFromTheReminderThatIsMoved() {
        talk.hears("remind me 5:15 to go to the hardware store");
        talk.tools().calls();

        talk.hears("also wood glue on the list, and make the hardware store one 5:45");

        assertThat(talk.tools().calls())
                .containsExactly("ADD [wood glue] shopping", "move go to the hardware store 2026-11-21T17:45");
    }

    @Test
    void setsAnotherOneBesideByItsOwnRule() {
        talk.hears("remind me every tuesday at 8pm to put the bottles out");
        talk.hears("garden waste too but thats every other week, same time");

        assertThat(matters()).containsExactly("put the bottles out", "garden waste");
        assertThat(last()).contains("garden waste 2026-11-24T20:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU");

        talk.hears("the bottles one is enough, drop the garden waste");

        assertThat(matters()).containsExactly("put the bottles out");
    }

    @Test
    void setsWhatComesSoLongBeforeWhatWasPlanned() {
        talk.hears("remind me tomorrow at 5pm to start the curry");
        talk.hears("and half an hour before that, rice on");

        assertThat(last()).isEqualTo("set rice on 2026-11-22T16:30");
    }

    @Test
    void takesARuleThatIsToldBehindAWish() {
        talk.hears("remind me on the last sunday of the month at 4 pm to bleed the radiators. every month");

        assertThat(last()).isEqualTo("set bleed the radiators 2026-11-29T16:00 FREQ=MONTHLY;BYDAY=-1SU");
    }

    @Test
    void movesWhatSiempreNoIsSaidOf() {
        talk.hears("recu\u00e9rdame llevar el perro al vet ma\u00f1ana a las 8 am");
        talk.hears("siempre no ma\u00f1ana, p\u00e1salo al lunes a la misma hora");

        assertThat(last()).isEqualTo("move llevar el perro al vet 2026-11-23T08:00");
    }

    @Test
    void tellsWhetherItIsKept() {
        talk.hears("remind me at 5pm to oil the gate");

        assertThat(talk.hears("is that definitely saved?")).containsExactly("Reminders");
        assertThat(talk.hears("did that go through?")).containsExactly("Reminders");
        assertThat(talk.hears("aye what time's that at?")).containsExactly("Reminders");
        assertThat(talk.hears("tell me all you're due to remind me about")).containsExactly("Reminders");
    }

    @Test
    void readsOutWhatWasJustPlanned() {
        talk.hears("remind me at 5pm to oil the gate and at 7pm to bath the dog");

        assertThat(talk.hears("what were they again")).containsExactly("Reminders");
        assertThat(talk.hears("say them back to me")).containsExactly("Reminders");
    }

    @Test
    void tellsTheOneThatIsNamedByItsHourOrItsDeed() {
        talk.hears("remind me at 5pm to call Bronwen");
        talk.hears("remind me at 7.30pm to bath the dog");
        talk.hears("move the dog one to 8.30pm");

        assertThat(talk.hears("when is the call?")).containsExactly("Reminders");
        assertThat(shown()).containsExactly("call Bronwen");
        assertThat(talk.hears("whats the half 8 one")).containsExactly("Reminders");
        assertThat(shown()).containsExactly("bath the dog");
        assertThat(talk.hears("which one is at 5")).containsExactly("Reminders");
        assertThat(shown()).containsExactly("call Bronwen");
    }
}
