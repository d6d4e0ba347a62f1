package dev.pluto.identity.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.identity.risk.Judged.Next;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgedTest {

    private static final SignInDetail HELD = new SignInDetail("password", Optional.empty(), 0, List.of());

    @ParameterizedTest
    @CsvSource({
        "ALLOW, true, false, false, COME_IN",
        "ALLOW, true, true, false, SHOW_SECOND_FACTOR",
        "ALLOW, false, false, false, COME_IN",
        "ALLOW, false, true, true, BEGIN_OTHERWISE",
        "ALLOW, false, true, false, BEGIN_OTHERWISE",
        "STEP_UP, true, false, false, SHOW_SECOND_FACTOR",
        "STEP_UP, true, false, true, SHOW_SECOND_FACTOR",
        "STEP_UP, false, false, false, SHOW_CODE",
        "STEP_UP, false, false, true, COME_IN",
        "STEP_UP, false, true, true, BEGIN_OTHERWISE",
        "REFUSE, true, true, false, TURN_AWAY",
        "REFUSE, false, true, false, TURN_AWAY",
        "REFUSE, true, false, true, SHOW_SECOND_FACTOR",
        "REFUSE, false, false, false, TURN_AWAY",
        "REFUSE, false, false, true, COME_IN"
    })
    void asksWhatThePersonHas(Verdict verdict, boolean hasFactor, boolean settingAsks, boolean codeShown, Next next) {
        assertThat(new Judged(verdict, HELD).next(hasFactor, settingAsks, codeShown))
                .isEqualTo(next);
    }
}
