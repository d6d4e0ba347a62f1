package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a fact later without its noun: that it is over, otherwise, or of somebody else. */
class LaterTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my tablets are lisinopril and bisoprolol / the nurse stopped the lisinopril | what tablets am i on? | Your"
                        + " tablets are bisoprolol.",
                "we insure with Aviva / switched everything over to Admiral | who do we insure with? | You insure with Admiral.",
                "my mechanic is Ravi / he stopped the car at the lights | who is my mechanic? | Your mechanic is Ravi.",
                "my aunt is afraid of dogs / she got over it | is my aunt afraid of dogs? | No, your aunt is not afraid of"
                        + " dogs.",
                "i play for the Rovers / not since june | do i play for the Rovers? | No, you don't play for the Rovers.",
                "my clue is the old gate / that's not true any more | what is my clue? | I don't know.",
                "i'm allergic to wool, dust and latex / not dust any more | what am i allergic to? | You are allergic to"
                        + " wool and latex.",
                "i have a boyfriend called Tom / we broke up | do i have a boyfriend? | No longer: you used to have a"
                        + " boyfriend called Tom.",
                "we have a goat, a horse and 3 ducks / the horse died | what pets do we have? | You have a goat and 3"
                        + " ducks.",
            })
    void endsWhatIsOver(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mum's allergic to aspirin / wrong, it's codeine she's allergic to | what is mum allergic to? | Mum is"
                        + " allergic to codeine.",
                "i want the green tiles for the bath / no, the white ones | which tiles do i want for the bath? | You want"
                        + " the white tiles for the bath.",
                "my uncle takes two sugars / he's cut down to one | how many sugars does my uncle take? | Your uncle takes"
                        + " one sugars.",
                "i have a blood test at the clinic on tuesday 3pm / actually its thursday | when is my blood test? | You"
                        + " have a blood test at the clinic on thursday 3pm.",
                "i'm in flat 9 / typo. flat 19 | which flat am i in? | You are in flat 19.",
                "my boss is Pam / Pam got promoted so Beth manages me now | who is my boss? | Your boss is Beth.",
                "my landlord is called Derek / he's been replaced by Susan | who is my landlord? | Your landlord is called"
                        + " Susan.",
            })
    void takesTheNewValue(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dad says I'm too loud | am i too loud? | Dad says you are too loud.",
                "my coach told me that I'm in the team | what did my coach tell me? | Your coach told you that you are in"
                        + " the team.",
                "me and Sofia both have asthma | does Sofia have asthma? | Yes, you and Sofia have asthma.",
                "my wife and I are vegan | is my wife vegan? | Yes, your wife and you are vegan.",
                "my brother got divorced | is my brother married? | No, your brother got divorced.",
                "my mums on metformin | what is my mum on? | Your mum is on metformin.",
                "my sister Nell is a baker and my other sister Ruth drives a tram | what does Ruth do? | Your other"
                        + " sister Ruth drives a tram.",
                "the piano tuner charges £80 | how much does the piano tuner charge? | The piano tuner charges £80.",
            })
    void knowsOfWhomAndByWhomItIsSaid(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my bus pass is with Arriva / we ditched arriva, it's First now | who is my bus pass with? | Your bus"
                        + " pass is with First.",
                "choir is on mondays at 7 / choir got moved to tuesdays at 8 | when is choir? | Choir is on tuesdays at"
                        + " 8.",
                "my osteopath is on Mondays at 9 / they moved me to wednesdays at 10 | when is my osteopath? | Your"
                        + " osteopath is on wednesdays at 10.",
                "i work days / they switched me to nights | what shift do i work? | You work nights.",
                "my rent is 700 a month / rent went up to 740 | what is my rent? | Your rent is 740 a month.",
                "the quiz is on the 3rd at 8 / they moved it to the 10th now same time | when is the quiz? | The quiz"
                        + " is on the 10th at 8.",
                "our wedding is 4 june / its the 5th lol dont tell him | when is our wedding? | Your wedding is the"
                        + " 5th.",
                "my hours are 10 to 6 / starting tuesday its 9 to 5 | what are my hours? | Your hours are 9 to 5.",
                "Una is a size 4 shoe / turns out she's a 5 | what size shoe is Una? | Una is a size 5 shoe.",
                "i take a 36 chest / down to a 34 now!! | what chest do i take? | You take a 34 chest.",
                "Bram drives a Micra / Bram's got a Yaris now | what does Bram drive? | Bram drives a Yaris.",
                "i take the tram to work / i get the bus now instead of the tram | how do i get to work? | You take"
                        + " the bus to work.",
                "our landlord is called Mr Quill / new landlord since this week, a Ms Adeyemi | who is our landlord? |"
                        + " Your landlord is Ms Adeyemi.",
                "my physio is Dr Roe / we've moved to Dr Lamb | who is my physio? | Your physio is Dr Lamb.",
                "Otis works at tesco / he went from tesco to morrisons | where does Otis work? | Otis works at morrisons.",
                "im an electrician / retrained as a nurse | what's my job? | You are a nurse.",
                "i'm on lebara / changed over to smarty | am i on smarty? | Yes, you are on smarty.",
                "we live at 9 Elm Row / new address: 4 Quay Court | where do we live? | You live at 4 Quay Court.",
                "the gate code is 9981 / the gate code isn't 9981 any more, 1177 | what is the gate code? | The gate code"
                        + " is 1177.",
                "my plan is 5gb a month / got bumped up to 20gb | what is my plan? | Your plan is 20gb a month.",
                "my team is Leeds / haha joking, burnley | what is my team? | Your team is burnley.",
                "my kitchen is cream / had it repainted, it's sage now | what colour is my kitchen? | Your kitchen is"
                        + " sage.",
            })
    void takesWhatIsSoNow(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nell has a plaster / Nell's plaster came off today | does Nell have a plaster? | No, Nell's plaster"
                        + " came off today.",
                "we're getting a kitten in may / no kitten after all | are we getting a kitten? | No, you are not"
                        + " getting a kitten in may.",
                "Ines works for the bank / ines got made redundant | does Ines work for the bank? | No longer: Ines used to"
                        + " work for the bank.",
                "i'm dating Kit / kit and i broke up | am i dating Kit? | No longer: you used to date Kit.",
                "hates sprouts, my husband | does my husband like sprouts? | No, your husband hates sprouts.",
                "Wren speaks polish | does Wren speak russian? | Not as far as I know, but Wren speaks polish.",
                "i parked on level 1 row B / moved the car, its on level 3 now | where did i park? | You parked on"
                        + " level 3.",
            })
    void knowsWhatIsNot(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mums in room 14 at Wattle Grove / theyve shifted mum to room 22 | what rooms mum in | Mum is in room 22 at"
                        + " Wattle Grove.",
                "Mums in room 14 at Wattle Grove / theyve shifted mum to room 22 | whats the name of the place mum is in | Mum"
                        + " is in room 22 at Wattle Grove.",
                "they've transferred my nan to St Marks | where is my nan | Your nan is in St Marks.",
                "they moved my desk to the 3rd floor | where is my desk | Your desk is on the 3rd floor.",
                "grandad is on ward 3 / hes been shifted to ward 9 | what ward is grandad on | Grandad is on ward 9.",
                "my mum is a nurse / theyve moved mum to room 22 | what does my mum do | Your mum is a nurse.",
                "zumba's at 6 / zumba got moved to half 7 | what time is zumba | Zumba is at half 7.",
                "yoga is on mondays / theyve moved yoga to fridays | when is yoga | Yoga is on fridays.",
            })
    void knowsWhereOthersPutSomebody(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i live in Hove / moved to Derby in may | where did i live before Derby? | You used to live in Hove.",
                "our surgery is Elm Road / switched our surgery to Oak Lane | which surgery were we with before Oak Lane? |"
                        + " Your surgery was Elm Road.",
                "my desk is by the lift / moved my desk to the fourth floor | where was my desk previously? | Your desk was by"
                        + " the lift.",
                "my tutor is Mr Shah / my tutor is Ms Coyle now / my tutor is Dr Pell now | who was my tutor before Ms Coyle? |"
                        + " Your tutor was Mr Shah.",
                "my gym is Puregym | which gym was i with before Puregym? | I don't know.",
            })
    void tellsWhatWasBefore(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my nephew Ed turns 5 on 2 may / 6 i mean, not 5 | how old will Ed be in may? | Your nephew Ed turns 6 on 2"
                        + " may.",
                "my mum turns 70 in june / 71 sorry | how old will my mum be in june? | Your mum turns 71 in june.",
                "my exam is in room 12 on friday / correction, room 21 | where is my exam on friday? | Your exam is in room 21"
                        + " on friday.",
                "the crown fitting is on the 2nd of march / sorry, the 4th | when is the crown fitting? | The crown fitting is"
                        + " on the 4th of march.",
                "we fly to Oslo on the 4th / sorry, the 14th | when do we fly to Oslo? | You fly to Oslo on the 14th.",
                "my boss isnt Sue its Sian | who is my boss? | Your boss is Sian.",
                "my cat is Tiger / his name isnt Tiger its Tigger | what is my cat called? | Your cat is Tigger.",
                "the bins arent tuesday its wednesday | what day are the bins? | The bins are wednesday.",
            })
    void putsRightOneWordOfWhatWasTold(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my gp is Dr Patel / changed doctors, its Dr Wynn from now on | who is my doctor? | Your gp is Dr Wynn.",
                "i play a yamaha keyboard / flogged the yamaha, got a roland now | what do i play? | You play a roland.",
                "i ride a brompton / the brompton got nicked so i bought a trek | what do i ride? | You ride a trek.",
                "my energy is with Eon / switched my energy to Ovo in march | who is my energy with? | Your energy is with Ovo.",
            })
    void takesWhatCameInItsPlace(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dermot lives at 9 Larch Close / forget Dermot's address | where does Dermot live? | I don't know.",
                "i live in Hove / my aunt lives in York / forget my address | where does my aunt live? | Your aunt lives in York.",
                "i live in Hove / my aunt lives in York / forget my address | where do i live? | I don't know.",
                "my card pin is 4471 / forget my pin number | what is my pin? | I don't know.",
                "my nan was born in Cork | what is my nan's birthplace? | Your nan was born in Cork.",
            })
    void findsWhatIsCalledOtherwise(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @Test
    void tellsWhatWasBeforeWhatWasAskedLast() {
        Talk talk = new Talk().tell("our van is parked in bay 6", "security moved us to bay 11");

        assertThat(talk.said("which bay is the van in?")).isEqualTo("Your van is parked in bay 11.");
        assertThat(talk.said("and where were we before that")).isEqualTo("Your van used to park in bay 6.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my station is 3B by the door / they've moved me to station 8C | which station am i on now? | Your station is 8C.",
                "my pitch is number 9 / the warden moved me to pitch 21 | which pitch am i on? | Your pitch is 21.",
                "my squad is Blue / they've stuck me in Red squad now | what squad am i in? | Your squad is Red.",
                "my bay is B4 / got moved to bay C1 | which bay am i in? | Your bay is C1.",
                "i park in zone C at work / they moved us to zone F as of today | where do i park at work? | You park in zone F"
                        + " at work.",
                "i bank with Monzo / as of today i bank with Starling | who do i bank with? | You bank with Starling.",
                "the spare fob is with Mrs Byrne / Mrs Byrne gave the spare fob back, its in the boot room now | where is the"
                        + " spare fob? | The spare fob is in the boot room.",
                "the sander is with my brother / got the sander back, it's under the bench now | where's the sander? | The sander"
                        + " is under the bench.",
                "my good coat is at the cleaners / picked up my good coat, it's in the wardrobe now | where is my good coat? |"
                        + " Your good coat is in the wardrobe.",
                "our spare key is under the blue pot / the key isn't under the pot any more, it's with Sal | where is our spare"
                        + " key? | Your spare key is with Sal.",
            })
    void knowsWhereItWasPutSince(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
