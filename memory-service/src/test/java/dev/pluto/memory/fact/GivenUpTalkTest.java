package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody gave up or lost, and what is said so of something else. */
class GivenUpTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "used to vape, packed it in last year | do i vape | No longer: you used to vape.",
                "I used to smoke, jacked it in | do i smoke | No longer: you used to smoke.",
                "I go to zumba / packed that in | do I go to zumba | No longer: you used to go to zumba.",
                "I do agency work / chucked it in last month | do I do agency work | No longer: you used to do agency"
                        + " work.",
                "I play bowls on Fridays / knocked it on the head | do I play bowls | No longer: you used to play"
                        + " bowls on Fridays.",
                "my son plays the drums / he gave it up | does my son play the drums | No longer: your son used to"
                        + " play the drums.",
                "I have Netflix / cancelled it | do I have Netflix | No longer: you used to have Netflix.",
                "I help at the hospice / don't do that anymore | do I help at the hospice | No longer: you used to"
                        + " help at the hospice.",
                "I've got a moped / sold it | have I got a moped | No longer: you used to get a moped.",
                "I'm seeing a lad called Dean / we split up | am I seeing Dean | No longer: you used to see a lad"
                        + " called Dean.",
                "I'm going out with Liam / me and Liam broke up | am I going out with Liam | No longer: you used to"
                        + " go out with Liam.",
                "I'm engaged to Bo / we've split up | am I engaged | No longer: you used to engage to Bo.",
                "my niece works at Boots / she got the sack | does my niece work at Boots | No longer: your niece"
                        + " used to work at Boots.",
                "I work at Nissan / got laid off last week | do I work at Nissan | No longer: you used to work at"
                        + " Nissan.",
                "my brother works at the dairy / he lost his job | does my brother still work at the dairy | No"
                        + " longer: your brother used to work at the dairy.",
                "I rent a lock-up / gave the lock-up back | do I rent a lock-up | No longer: you used to rent a"
                        + " lock-up.",
                "I have a lodger / the lodger moved out | do I have a lodger | No longer: you used to have a lodger.",
                "I used to haul timber | what did I haul | You used to haul timber.",
            })
    void isNoLongerSo(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I have a parrot called Ziggy / used to smoke, packed it in | do I have a parrot | Yes, you have a"
                        + " parrot called Ziggy.",
                "I have a parrot called Ziggy / I used to vape but I gave up | what is my parrot called | Your parrot"
                        + " is Ziggy.",
                "I have Netflix / might cancel it | do I have Netflix | Yes, you have Netflix.",
                "I go to zumba / don't do that move any more, my knee | do I go to zumba | Yes, you go to zumba.",
                "I play bowls / haven't packed it in yet | do I play bowls | Yes, you play bowls.",
                "my sister is married to Paul / we broke up for the holidays | who is my sister married to | Your"
                        + " sister is married to Paul.",
                "my carer is Joan / Joan left at 5 | who is my carer | Your carer is Joan.",
                "I have a lodger / the lodger left his keys | do I have a lodger | Yes, you have a lodger.",
            })
    void leavesWhatIsNotOver(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
