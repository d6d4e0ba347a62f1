package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is of a kind besides others, and another one of what is numbered. */
class OneMoreOfKindTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The soloists are Mei and Owen / Priya is a soloist as well | who are the soloists | The soloists are"
                        + " Mei, Owen and Priya.",
                "My bridesmaids are Ella and Fi / oh and Beth's a bridesmaid too | who are my bridesmaids | Your"
                        + " bridesmaids are Ella, Fi and Beth.",
                "The stewards are Tom and Raj / Lena is also a steward | who are the stewards | The stewards are Tom,"
                        + " Raj and Lena.",
                "my apprentices are Callum and Josh / Iwan is an apprentice too | who are my apprentices | Your"
                        + " apprentices are Callum, Josh and Iwan.",
                "The soloists this year are Ana and Ben / and Cleo's a soloist as well | who are the soloists | The"
                        + " soloists this year are Ana, Ben and Cleo.",
                "Noor is a bell ringer / Ted is a bell ringer too | who are the bell ringers | Noor is a bell ringer. Ted is a"
                        + " bell ringer.",
                "Lena and Raj are stewards | who are the stewards | Lena and Raj are stewards.",
                "my locker is 14 / they've given me a new locker, 31 | what's my locker number | Your locker is 31.",
                "my desk is 4C / I've got a new desk, 9A | what's my desk | Your desk is 9A.",
                "my room is 12 / I've been given a new room, 31 | what's my room | Your room is 31.",
                "the gate code is 7718 / we've got a new gate code, 4410 | what's the gate code | The gate code is"
                        + " 4410.",
                "my parking bay is 22 / got a new parking bay, 37 | what's my parking bay | Your parking bay is 37.",
            })
    void isToldWithTheOthers(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my uncle is a dentist | who is my dentist | I don't know.",
                "Noor is a ringer / Ted is a singer | who are the ringers | I don't know.",
                "my sister is a nurse / Ana is a nurse too | what does my sister do | Your sister is a nurse.",
                "The soloists are Mei and Owen / Priya is a nurse too | who are the soloists | The soloists are Mei"
                        + " and Owen.",
                "my locker is 14 / I've got a new bag, 40 quid | what's my locker | Your locker is 14.",
                "my desk is 4C / I've got a new laptop, 16 inch | what's my desk | Your desk is 4C.",
                "my car is a Fiat / I've got a new car, 2 years old | what's my car | You have got a new car, 2 years"
                        + " old.",
            })
    void staysAsItWas(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
