package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Is now" and "is actually", before who or what it is. */
class NowBesideBeTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my landlord is Mr Voss / my landlord is now Mrs Oke|who is my landlord|Your landlord is now Mrs Oke.",
                "our coach is Tess / our coach is currently Bram|who's our coach|Your coach is currently Bram.",
                "our coach is Tess / no, our coach is actually Bram|who's our coach|Your coach is actually Bram.",
                "my niece is a barber / my niece is now a welder|what does my niece do|Your niece is now a welder.",
                "my locker is 14 / my locker is now 41|what's my locker|Your locker is now 41.",
                "our coach is Tess / our coach is still Tess|who's our coach|Your coach is Tess.",
            })
    void isTheOneThatHolds(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
