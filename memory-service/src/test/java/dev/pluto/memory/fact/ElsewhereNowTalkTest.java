package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is got, kept or done elsewhere now, put off, or told the other way round. */
class ElsewhereNowTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I get my bread from Hobbs / I get my bread from Greggs now | where do I get my bread | You get your"
                        + " bread from Greggs.",
                "I bank with Lloyds / Moved to Starling. | who do I bank with | You bank with Starling.",
                "I work Mondays and Wednesdays / swapped my Wednesdays for Fridays | what days do I work | You work"
                        + " Mondays and Fridays.",
                "our vicar is Mr Lyle / Mr Lyle's been moved, it's Mr Hart now | who is our vicar | Your vicar is Mr"
                        + " Hart.",
                "the ferry is on Tuesday / the company's moved us to Friday | when is the ferry | The ferry is on"
                        + " Friday.",
                "locker is 204 / shifted to 310 now | what's my locker | Locker is 310.",
                "Carla's getting married in April / she's put it off till September | when is Carla getting married |"
                        + " Carla is getting married in September.",
                "the brown box is for Ann and the white box is for Jim / nope, other way round | what's the white box"
                        + " for | The white box is for Ann.",
                "Olga is in room 4 and Edna is in room 9 / sorry, the other way around | which room is Olga in | Olga"
                        + " is in room 9.",
                "we bank with Zopa / we closed Zopa and moved everything to Atom | who do we bank with | You bank with Atom.",
                "we live in Deal / we've moved, we're in Hythe now with the twins | where do we live | You live in Hythe.",
                "my boss Ida used to run the Bath office but she's moved over to Truro | what's my boss called | Your boss is Ida.",
                "I live in Deal / I moved back to Hythe | where do I live | You moved to Hythe.",
                "used to get the 14 to work, now i jog | how do I get to work | You jog to work.",
                "Dr Hale is in room 4 / her secretary Ivy drives a Skoda | what does Ivy drive | Dr Hale's secretary Ivy drives a Skoda.",
                "the carers' meeting is on Tuesday / the carers' meeting has been moved to Friday | when is the carers'"
                        + " meeting | The carers' meeting is on Friday.",
                "mum's wedding is in June | when is mum's wedding | Mum's wedding is in June.",
                "my aunt's number is 0199 4 / forget my aunt's number, dont need it | what is my aunt's number | I don't know.",
                "the loom is in the attic / Bert carried the loom down to the hall | where's the loom | The loom is in the hall.",
                "my mate Raj drives a Golf / Raj traded the Golf in for a Leaf | what does Raj drive | Your mate Raj drives a Leaf.",
                "we used to shop at Lidl but now we go to Tesco | where do we do our shopping | You shop at Tesco.",
                "I take three of the heart pills at noon / the doctor has put me down to two heart pills at noon | how many heart"
                        + " pills do I take | You take two heart pills at noon.",
                "the gym is 30 a month / they put the gym up its 34 a month | how much is the gym | Your gym is 34 a month.",
                "my aunt has started as a porter at the Mater | what does my aunt do | Your aunt has started as a porter at the"
                        + " Mater.",
                "I take ramipril at night | what tablets am i on | You take ramipril at night.",
                "the cleaner comes Tuesdays and Fridays / just Fridays now | when does the cleaner come | The cleaner comes"
                        + " Fridays.",
                "I park in row 5 / I'm in row 8 today | where am I parked today | You are parked in row 8 today.",
                "our wifi code is bluebird44 / the wifi's been changed, it's redkite90 now | what's the wifi | The wifi is"
                        + " redkite90.",
            })
    void isWhatIsSoNow(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I get my bread from Hobbs / I get my paper from Smiths now | where do I get my bread | You get your"
                        + " bread from Hobbs.",
                "I bank with Lloyds / Moved to Leeds. | where do I live | You moved to Leeds.",
                "the loom is in the attic / Bert took the bus up to town | where's the loom | The loom is in the attic.",
                "I park in row 5 / I live on level 8 | where do I park | You park in row 5.",
                "Olga is in room 4 / sorry, other way round | which room is Olga in | Olga is in room 4.",
                "the ferry is on Tuesday / my mum's moved to Friday Street | when is the ferry | The ferry is on"
                        + " Tuesday.",
                "my dad's put his coat back / I swim on Mondays | when do I swim | You swim on Mondays.",
                "I eat lunch at the canteen / I eat dinner at home now | where do I eat lunch | You eat lunch at the"
                        + " canteen.",
            })
    void staysAsItWas(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
