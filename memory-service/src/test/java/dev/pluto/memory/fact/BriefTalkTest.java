package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a second text says in few words of the first: something besides, the right value, whose it is. */
class BriefTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "im allergic to kiwi / also cashews | what am i allergic to | You are allergic to kiwi. You are allergic to"
                        + " cashews.",
                "im scared of heights / oh and clowns | what am i scared of | You are scared of heights. You are scared of"
                        + " clowns.",
                "i speak welsh and a bit of polish / oh and sign language | which languages do i know? | You speak welsh and"
                        + " a bit of polish. You speak sign language.",
                "we keep bees / and chickens, and a goat called Nora | what animals do we keep? | You keep bees. You keep"
                        + " chickens. You keep a goat called Nora.",
                "my name is Ann and i collect stamps / also old maps | what do i collect? | You collect stamps. You collect"
                        + " old maps.",
                "im into climbing / plus sea swimming | what am i into | You are into climbing. You are into sea swimming.",
                "i cant eat gluten / or dairy | what cant i eat | You can't eat gluten. You can't eat dairy.",
                "i drive a van / and a moped | what do i drive | You drive a van. You drive a moped.",
                "i take ramipril / also a statin, and vitamin d | what meds do i take | You take ramipril. You take a"
                        + " statin, and vitamin d.",
                "i work at aldi / and thats it lol | where do i work | You work at aldi.",
            })
    void addsWhatHoldsBesides(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "im allergic to latex / got that wrong its nickel not latex | what's my allergy? | You are allergic to"
                        + " nickel.",
                "i take 20mg of lisinopril / sorry 10mg not 20 | how much lisinopril do i take | You take 10mg of"
                        + " lisinopril.",
                "my uncle was born in Cork / told you wrong, it was Kerry | where was my uncle born | Your uncle was born in"
                        + " Kerry.",
                "granny was born in cork / mum says it was kerry actually | where was my gran born | Granny was born in"
                        + " kerry.",
                "my niece is 6 / sis says shes 7 actually | how old is my niece | Your niece is 7.",
                "the wedding is on the 4th / dave reckons its the 5th actually | when is the wedding | The wedding is on the"
                        + " 5th.",
                "my aunt lives in perth / mum says its lovely there | where does my aunt live | Your aunt lives in perth.",
            })
    void putsRightWhatWasWrong(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my brother in laws called Declan / sorry Dermot not Declan | what's my brother-in-law's name? | Your"
                        + " brother in law is called Dermot.",
                "my sister in laws a vet | what does my sister-in-law do | Your sister in law is a vet.",
                "my daughters called Ada | what's my daughter called | Your daughter is called Ada.",
                "my mates a plumber | what does my mate do | Your mate is a plumber.",
                "my cars a polo and my wifes is a duster | what does my wife drive? | Your wife's car is a duster.",
                "my cars a polo and my wifes is a duster | and which car is mine? | Your car is a polo.",
                "my sisters bloke is called Wayne | what's my sister's boyfriend's name? | Your sisters bloke is called"
                        + " Wayne.",
                "my bosses dog is called Biscuit / ours is Pepper | what is my boss's dog called? | Your bosses dog is called"
                        + " Biscuit.",
                "my bosses dog is called Biscuit / ours is Pepper | what's our dog's name? | Your dog is Pepper.",
                "my neighbours car is red and mine is blue | what colour is my car | Your car is blue.",
                "my mums favourite film is Jaws, mine is Alien | what film do i like best | Your favourite film is Alien.",
                "my fella's favourite crisps are ready salted, mine are salt n vinegar | which crisps does my fella like"
                        + " best? | Your fella's favourite crisps are ready salted.",
                "driving a rental until the golf is fixed | what am i driving for the moment | You are driving a rental"
                        + " until the golf is fixed.",
            })
    void knowsWhoseItIs(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i dont eat pork | is pork ok for me? | No, you don't eat pork.",
                "my son is allergic to nuts | are nuts safe for my son | No, your son is allergic to nuts.",
                "no kids, just two cats | do i have children? | No, you have no kids.",
                "no kids, just two cats | how many cats have i got | You have two cats.",
                "no brothers, but three sisters | do i have a brother | No, you have no brothers.",
                "no idea | do i have ideas | I don't know.",
                "my sister isnt vegan, my cousin is | which of my family is vegan? | Your cousin is vegan.",
                "my sister isnt vegan, my cousin is | is my sister vegan | No, your sister is not vegan.",
                "i smoke, my wife doesnt | does my wife smoke | No, your wife doesn't smoke.",
                "my dad doesnt eat meat but my mum does | does my mum eat meat | Yes, your mum does eat meat.",
                "my brother isnt vegan but i am | am i vegan | Yes, you are vegan.",
            })
    void knowsWhatIsNotSo(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "im with o2 for my phone / left o2, gone to giffgaff | who am i with for my phone | You are with giffgaff for"
                        + " your phone.",
                "our energy is with octopus / ditched octopus, gone over to edf | who is our energy with | Your energy is"
                        + " with edf.",
                "my bank is lloyds / left lloyds, signed up with monzo | what's my bank | Your bank is monzo.",
                "my hobby is jigsaws mostly / no longer into jigsaws, crochets my thing now | what's my hobby | Your hobby is"
                        + " crochet.",
                "i work nights at the depot / off nights finally, im on earlies | what shift am i on these days? | You work"
                        + " earlies at the depot.",
                "off meat for lent | can i eat meat | No, you are off meat for lent.",
                "off meat for lent | what am i giving up for lent? | You are off meat for lent.",
                "i live in bristol / staying at my mums in hull this week | where am i staying | You are staying at your"
                        + " mum's in hull this week.",
                "i live in bristol / staying at my mums in hull this week | where do i live | You live in bristol.",
            })
    void knowsWhatCameInstead(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my dentist is dr pell | who do i see about my teeth? | Your dentist is dr pell.",
                "my optician is Fern | who do i see about my eyes | Your optician is Fern.",
                "my boss is Tunde | who do i report to? | Your boss is Tunde.",
                "im with o2 for my phone | which mobile network am i on | You are with o2 for your phone.",
                "my hobby is jigsaws | what do i do for fun? | Your hobby is jigsaws.",
                "i live in galway and i fix pianos | what's my trade? | You fix pianos.",
                "my favourite colour is teal | what band do i like most? | I don't know.",
                "my favourite colour is teal | what colour do i like best? | Your favourite colour is teal.",
                "im allergic to kiwi / also cashews | what foods must i stay off because of allergies? | You are allergic to"
                        + " kiwi. You are allergic to cashews.",
                "pilates is thursdays at 7 | when is my pilates class? | Pilates is thursdays at 7.",
                "staying at my mums this week | where am i sleeping this week? | You are staying at your mum's this week.",
                "my lad is doing a plumbing apprenticeship | what is my son training to be? | Your lad is doing a plumbing"
                        + " apprenticeship.",
            })
    void findsWhatIsAskedInOtherWords(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "its Teo here, 34, from la paz | how old am i | You are 34.",
                "its Teo here, 34, from la paz | where am i from? | You are from la paz.",
                "its Teo here, 34, from la paz | what's my name | Your name is Teo.",
                "hi its Bob, the boiler is leaking again | what's my name | Your name is Bob.",
                "were moving to frome in the spring / flat in reading til then | where are we living at the moment? | You have"
                        + " a flat in reading til then.",
                "house in a state lol | where do i live | I don't know.",
            })
    void knowsWhoTextsAndWhereTheyLiveTillThen(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my goats are Ash, Bramble and Coal / I've got one more goat now, Dill | what are my goats called? | Your goats"
                        + " are Ash, Bramble, Coal and Dill.",
                "my lodgers are Ivo and Ben / there's one more of us now, Nadia | who are my lodgers? | Your lodgers are Ivo,"
                        + " Ben and Nadia.",
                "we have two trainees / a third trainee started today, so we have three | how many trainees do we have? | You"
                        + " have three trainees.",
                "I have 2 beehives / picked up another beehive | how many beehives do i have? | You have 3 beehives.",
                "we own four bikes / sold one so three now | how many bikes do we own? | You own three bikes.",
                "we have 9 members / that makes 10 of us now | how many members do we have? | You have 10 members.",
                "we have two cats / we might get another cat | how many cats do we have? | You have two cats.",
                "i have 2 jobs / got another job interview | how many jobs do i have? | You have 2 jobs.",
                "we have two sheds / another shed burnt down | how many sheds do we have? | You have two sheds.",
            })
    void knowsHowManyThereAreNow(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
