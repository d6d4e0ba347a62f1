package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of somebody or something that is known, and was never told of them. */
class UntoldTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my uncle Bernard lives in Cork | what's my uncle's phone number?",
                "my roofer is Declan | what's the roofer's mobile number?",
                "my van is a Ford Transit | what's my van's reg?",
                "my van is a Ford Transit | what colour is my van?",
                "our network is called Kestrel | what's the network password?",
                "my surgery is on Mill Lane | what's my surgery's number?",
                "Mr Osei at number 9 has the ladder | what's Mr Osei's phone number?",
                "coop 3 has the brown hens | what colour are the hens in coop 8",
                "shelf 4 is the tea shelf | what is shelf 7",
            })
    void isNotKnown(String told, String asked) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo("I don't know.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my van is white | what colour is my van? | Your van is white.",
                "locker 7 is Bethan's | who has locker 7? | Locker 7 is Bethan's.",
                "my uncle's number is 020 7946 0011 | what's my uncle's phone number? | Your uncle's number is 020 7946 0011.",
                "the network password is bluegoose | what's the network password? | The network password is bluegoose.",
            })
    void isKnownOnceItIsTold(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }
}
